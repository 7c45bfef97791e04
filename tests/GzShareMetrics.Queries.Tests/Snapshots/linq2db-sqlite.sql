-- exchange groups
SELECT
    [group_1].[Server],
    [group_1].[Caller],
    SUM([group_1].[Times]),
    COUNT(*),
    SUM(CASE
        WHEN [group_1].[Times] >= 0 THEN 0
        ELSE 1
    END)
FROM
    [call_log] [group_1]
WHERE
    strftime('%Y-%m-%d %H:%M:%f', [group_1].[CalledAt]) >= strftime('%Y-%m-%d %H:%M:%f', @from) AND
    strftime('%Y-%m-%d %H:%M:%f', [group_1].[CalledAt]) < strftime('%Y-%m-%d %H:%M:%f', @until)
GROUP BY
    [group_1].[Server],
    [group_1].[Caller]

-- request groups
SELECT
    [group_2].[RequesterId],
    [group_2].[ProviderId],
    [group_2].[Stage],
    [group_2].[Fault],
    COUNT(*),
    SUM(CASE
        WHEN [group_2].[Attribute] = 2 THEN 1
        ELSE 0
    END),
    SUM(CASE
        WHEN strftime('%Y-%m-%d %H:%M:%f', [group_2].[ReviewedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end)
            THEN 1
        ELSE 0
    END),
    SUM(CASE
        WHEN strftime('%Y-%m-%d %H:%M:%f', [group_2].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND [group_2].[Reply] <> 3
            THEN 1
        ELSE 0
    END)
FROM
    (
        SELECT
            [group_1].[RequesterId],
            [group_1].[ProviderId],
            CASE
                WHEN [group_1].[Attribute] = 1 THEN 2
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND [group_1].[Reply] = 1
                    THEN 6
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND [group_1].[Reply] = 2
                    THEN 7
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND strftime('%Y-%m-%d %H:%M:%f', [group_1].[ReviewedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND [group_1].[Review] = 1
                    THEN 8
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end)
                    THEN 9
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[ReviewedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND [group_1].[Review] = 2
                    THEN 4
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[ReviewedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end)
                    THEN 5
                ELSE 3
            END as [Stage],
            CASE
                WHEN [group_1].[Attribute] <> 2 AND [group_1].[Attribute] <> 1
                    THEN 5
                WHEN [group_1].[Attribute] = 1 AND ([group_1].[ReviewedAt] IS NOT NULL OR [group_1].[ReceivedAt] IS NOT NULL OR [group_1].[RepliedAt] IS NOT NULL) OR CASE
                    WHEN [group_1].[Review] = 1 OR [group_1].[Review] = 2 THEN 1
                    ELSE 0
                END <> CASE
                    WHEN [group_1].[ReviewedAt] IS NOT NULL THEN 1
                    ELSE 0
                END OR CASE
                    WHEN [group_1].[Reply] = 1 OR [group_1].[Reply] = 2 OR [group_1].[Reply] = 3
                        THEN 1
                    ELSE 0
                END <> CASE
                    WHEN [group_1].[RepliedAt] IS NOT NULL THEN 1
                    ELSE 0
                END OR CASE
                    WHEN [group_1].[Review] = 1 THEN 1
                    ELSE 0
                END < CASE
                    WHEN [group_1].[ReceivedAt] IS NOT NULL THEN 1
                    ELSE 0
                END OR [group_1].[RepliedAt] IS NOT NULL AND ([group_1].[Review] = 2 OR [group_1].[Reply] <> 3 AND [group_1].[ReceivedAt] IS NULL) OR strftime('%Y-%m-%d %H:%M:%f', [group_1].[ReviewedAt]) < strftime('%Y-%m-%d %H:%M:%f', Date([group_1].[CreatedAt])) OR strftime('%Y-%m-%d %H:%M:%f', [group_1].[ReceivedAt]) < strftime('%Y-%m-%d %H:%M:%f', Date([group_1].[ReviewedAt])) OR strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', Date([group_1].[CreatedAt])) OR strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', Date([group_1].[ReviewedAt])) OR strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', Date([group_1].[ReceivedAt]))
                    THEN 6
                WHEN [group_1].[Attribute] = 2 OR [group_1].[Attribute] = 1
                    THEN 0
                ELSE 5
            END as [Fault],
            [group_1].[Attribute],
            [group_1].[ReviewedAt],
            [group_1].[RepliedAt],
            [group_1].[Reply]
        FROM
            (
                SELECT
                    [row_1].[Applicant] as [RequesterId],
                    [row_1].[Owner] as [ProviderId],
                    CASE
                        WHEN [row_1].[Kind] = 'conditional' THEN 2
                        WHEN [row_1].[Kind] = 'unconditional' THEN 1
                        ELSE 0
                    END as [Attribute],
                    [row_1].[AnsweredAt] as [RepliedAt],
                    CASE
                        WHEN [row_1].[Answer] = 'approved' THEN 1
                        WHEN [row_1].[Answer] = 'rejected' THEN 2
                        WHEN [row_1].[Answer] = 'withdrawn' THEN 3
                        ELSE 0
                    END as [Reply],
                    [row_1].[CheckedAt] as [ReviewedAt],
                    CASE
                        WHEN [row_1].[CheckResult] = 'passed' THEN 1
                        WHEN [row_1].[CheckResult] = 'returned' THEN 2
                        ELSE 0
                    END as [Review],
                    [row_1].[ForwardedAt] as [ReceivedAt],
                    [row_1].[CreatedAt]
                FROM
                    [application] [row_1]
                WHERE
                    strftime('%Y-%m-%d %H:%M:%f', [row_1].[CreatedAt]) >= strftime('%Y-%m-%d %H:%M:%f', @from) AND
                    strftime('%Y-%m-%d %H:%M:%f', [row_1].[CreatedAt]) < strftime('%Y-%m-%d %H:%M:%f', @until)
            ) [group_1]
    ) [group_2]
GROUP BY
    [group_2].[RequesterId],
    [group_2].[ProviderId],
    [group_2].[Stage],
    [group_2].[Fault]

-- resource groups
SELECT
    [group_2].[Resource_1],
    [group_2].[Stage],
    COUNT(*)
FROM
    (
        SELECT
            [group_1].[ProviderId],
            [group_1].[Resource_1],
            CASE
                WHEN [group_1].[Attribute] = 1 THEN 2
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND [group_1].[Reply] = 1
                    THEN 6
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND [group_1].[Reply] = 2
                    THEN 7
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND strftime('%Y-%m-%d %H:%M:%f', [group_1].[ReviewedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND [group_1].[Review] = 1
                    THEN 8
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end)
                    THEN 9
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[ReviewedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND [group_1].[Review] = 2
                    THEN 4
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[ReviewedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end)
                    THEN 5
                ELSE 3
            END as [Stage]
        FROM
            (
                SELECT
                    [row_1].[Owner] as [ProviderId],
                    [row_1].[Title] as [Resource_1],
                    CASE
                        WHEN [row_1].[Kind] = 'conditional' THEN 2
                        WHEN [row_1].[Kind] = 'unconditional' THEN 1
                        ELSE 0
                    END as [Attribute],
                    [row_1].[AnsweredAt] as [RepliedAt],
                    CASE
                        WHEN [row_1].[Answer] = 'approved' THEN 1
                        WHEN [row_1].[Answer] = 'rejected' THEN 2
                        WHEN [row_1].[Answer] = 'withdrawn' THEN 3
                        ELSE 0
                    END as [Reply],
                    [row_1].[CheckedAt] as [ReviewedAt],
                    CASE
                        WHEN [row_1].[CheckResult] = 'passed' THEN 1
                        WHEN [row_1].[CheckResult] = 'returned' THEN 2
                        ELSE 0
                    END as [Review]
                FROM
                    [application] [row_1]
                WHERE
                    strftime('%Y-%m-%d %H:%M:%f', [row_1].[CreatedAt]) >= strftime('%Y-%m-%d %H:%M:%f', @from) AND
                    strftime('%Y-%m-%d %H:%M:%f', [row_1].[CreatedAt]) < strftime('%Y-%m-%d %H:%M:%f', @until)
            ) [group_1]
    ) [group_2]
GROUP BY
    [group_2].[ProviderId],
    [group_2].[Resource_1],
    [group_2].[Stage]

-- timeliness groups
SELECT
    [group_2].[ProviderId],
    [group_2].[Stage],
    [group_2].[Fault],
    [group_2].[c1],
    [group_2].[c2],
    [group_2].[WorkingDaysToReply],
    [group_2].[RepliedOnWorkingDay],
    [group_2].[PendingSince],
    COUNT(*)
FROM
    (
        SELECT
            [group_1].[ProviderId],
            CASE
                WHEN [group_1].[Attribute] = 1 THEN 2
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND [group_1].[Reply] = 1
                    THEN 6
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND [group_1].[Reply] = 2
                    THEN 7
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND strftime('%Y-%m-%d %H:%M:%f', [group_1].[ReviewedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND [group_1].[Review] = 1
                    THEN 8
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end)
                    THEN 9
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[ReviewedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND [group_1].[Review] = 2
                    THEN 4
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[ReviewedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end)
                    THEN 5
                ELSE 3
            END as [Stage],
            CASE
                WHEN [group_1].[Attribute] <> 2 AND [group_1].[Attribute] <> 1
                    THEN 5
                WHEN [group_1].[Attribute] = 1 AND ([group_1].[ReviewedAt] IS NOT NULL OR [group_1].[ReceivedAt] IS NOT NULL OR [group_1].[RepliedAt] IS NOT NULL) OR CASE
                    WHEN [group_1].[Review] = 1 OR [group_1].[Review] = 2 THEN 1
                    ELSE 0
                END <> CASE
                    WHEN [group_1].[ReviewedAt] IS NOT NULL THEN 1
                    ELSE 0
                END OR CASE
                    WHEN [group_1].[Reply] = 1 OR [group_1].[Reply] = 2 OR [group_1].[Reply] = 3
                        THEN 1
                    ELSE 0
                END <> CASE
                    WHEN [group_1].[RepliedAt] IS NOT NULL THEN 1
                    ELSE 0
                END OR CASE
                    WHEN [group_1].[Review] = 1 THEN 1
                    ELSE 0
                END < CASE
                    WHEN [group_1].[ReceivedAt] IS NOT NULL THEN 1
                    ELSE 0
                END OR [group_1].[RepliedAt] IS NOT NULL AND ([group_1].[Review] = 2 OR [group_1].[Reply] <> 3 AND [group_1].[ReceivedAt] IS NULL) OR strftime('%Y-%m-%d %H:%M:%f', [group_1].[ReviewedAt]) < strftime('%Y-%m-%d %H:%M:%f', Date([group_1].[CreatedAt])) OR strftime('%Y-%m-%d %H:%M:%f', [group_1].[ReceivedAt]) < strftime('%Y-%m-%d %H:%M:%f', Date([group_1].[ReviewedAt])) OR strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', Date([group_1].[CreatedAt])) OR strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', Date([group_1].[ReviewedAt])) OR strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', Date([group_1].[ReceivedAt]))
                    THEN 6
                WHEN [group_1].[Attribute] = 2 OR [group_1].[Attribute] = 1
                    THEN 0
                ELSE 5
            END as [Fault],
            1 as [c1],
            CASE
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[ReceivedAt]) >= strftime('%Y-%m-%d %H:%M:%f', @ruleFrom) AND strftime('%Y-%m-%d %H:%M:%f', [group_1].[ReceivedAt]) < strftime('%Y-%m-%d %H:%M:%f', @ruleUntil)
                    THEN 1
                ELSE 0
            END as [c2],
            CASE
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end)
                    THEN [group_1].[WorkingDaysToReply]
                ELSE NULL
            END as [WorkingDaysToReply],
            CASE
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end)
                    THEN [group_1].[RepliedOnWorkingDay]
                ELSE NULL
            END as [RepliedOnWorkingDay],
            CASE
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end)
                    THEN NULL
                WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[ReceivedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end)
                    THEN Date([group_1].[ReceivedAt])
                ELSE NULL
            END as [PendingSince]
        FROM
            (
                SELECT
                    [row_1].[Owner] as [ProviderId],
                    CASE
                        WHEN [row_1].[Kind] = 'conditional' THEN 2
                        WHEN [row_1].[Kind] = 'unconditional' THEN 1
                        ELSE 0
                    END as [Attribute],
                    [row_1].[AnsweredAt] as [RepliedAt],
                    CASE
                        WHEN [row_1].[Answer] = 'approved' THEN 1
                        WHEN [row_1].[Answer] = 'rejected' THEN 2
                        WHEN [row_1].[Answer] = 'withdrawn' THEN 3
                        ELSE 0
                    END as [Reply],
                    [row_1].[CheckedAt] as [ReviewedAt],
                    CASE
                        WHEN [row_1].[CheckResult] = 'passed' THEN 1
                        WHEN [row_1].[CheckResult] = 'returned' THEN 2
                        ELSE 0
                    END as [Review],
                    [row_1].[ForwardedAt] as [ReceivedAt],
                    [row_1].[CreatedAt],
                    [end_1].[Rank] - [start_1].[Rank] as [WorkingDaysToReply],
                    [end_1].[IsWorkingDay] as [RepliedOnWorkingDay]
                FROM
                    [application] [row_1]
                        LEFT JOIN [working_days] [start_1] ON strftime('%Y-%m-%d %H:%M:%f', Date([row_1].[ForwardedAt])) = strftime('%Y-%m-%d %H:%M:%f', [start_1].[Day]) AND strftime('%Y-%m-%d %H:%M:%f', [start_1].[Day]) >= strftime('%Y-%m-%d %H:%M:%f', @first) AND strftime('%Y-%m-%d %H:%M:%f', [start_1].[Day]) < strftime('%Y-%m-%d %H:%M:%f', @until)
                        LEFT JOIN [working_days] [end_1] ON strftime('%Y-%m-%d %H:%M:%f', Date([row_1].[AnsweredAt])) = strftime('%Y-%m-%d %H:%M:%f', [end_1].[Day]) AND strftime('%Y-%m-%d %H:%M:%f', [end_1].[Day]) >= strftime('%Y-%m-%d %H:%M:%f', @first) AND strftime('%Y-%m-%d %H:%M:%f', [end_1].[Day]) < strftime('%Y-%m-%d %H:%M:%f', @until)
                WHERE
                    strftime('%Y-%m-%d %H:%M:%f', [row_1].[CreatedAt]) < strftime('%Y-%m-%d %H:%M:%f', @submittedUntil) AND
                    strftime('%Y-%m-%d %H:%M:%f', [row_1].[CreatedAt]) >= strftime('%Y-%m-%d %H:%M:%f', @from)
            ) [group_1]
    ) [group_2]
GROUP BY
    [group_2].[ProviderId],
    [group_2].[Stage],
    [group_2].[Fault],
    [group_2].[c1],
    [group_2].[c2],
    [group_2].[WorkingDaysToReply],
    [group_2].[RepliedOnWorkingDay],
    [group_2].[PendingSince]

-- shelving groups
SELECT
    [group_1].[List],
    [group_1].[Owner],
    COUNT(*),
    SUM(CASE
        WHEN strftime('%Y-%m-%d %H:%M:%f', [group_1].[OnShelfSince]) < strftime('%Y-%m-%d %H:%M:%f', @until)
            THEN 1
        ELSE 0
    END)
FROM
    [listed_item] [group_1]
GROUP BY
    [group_1].[List],
    [group_1].[Owner]

-- overdue requests
SELECT
    [f_1].[Id],
    [f_1].[RequesterId],
    [f_1].[ProviderId],
    [f_1].[Resource_1],
    [f_1].[Attribute],
    [f_1].[SubmittedAt],
    [f_1].[Review],
    [f_1].[ReviewedAt],
    [f_1].[ReceivedAt],
    [f_1].[Reply],
    [f_1].[RepliedAt],
    [f_1].[WorkingDaysToReply],
    [f_1].[RepliedOnWorkingDay]
FROM
    (
        SELECT
            [f].[ReceivedAt],
            CASE
                WHEN [f].[Attribute] = 1 THEN 2
                WHEN strftime('%Y-%m-%d %H:%M:%f', [f].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND [f].[Reply] = 1
                    THEN 6
                WHEN strftime('%Y-%m-%d %H:%M:%f', [f].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND [f].[Reply] = 2
                    THEN 7
                WHEN strftime('%Y-%m-%d %H:%M:%f', [f].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND strftime('%Y-%m-%d %H:%M:%f', [f].[ReviewedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND [f].[Review] = 1
                    THEN 8
                WHEN strftime('%Y-%m-%d %H:%M:%f', [f].[RepliedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end)
                    THEN 9
                WHEN strftime('%Y-%m-%d %H:%M:%f', [f].[ReviewedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end) AND [f].[Review] = 2
                    THEN 4
                WHEN strftime('%Y-%m-%d %H:%M:%f', [f].[ReviewedAt]) < strftime('%Y-%m-%d %H:%M:%f', @end)
                    THEN 5
                ELSE 3
            END as [Stage],
            [f].[SubmittedAt],
            [f].[WorkingDaysToReply],
            [f].[RepliedOnWorkingDay],
            [f].[Id],
            [f].[RequesterId],
            [f].[ProviderId],
            [f].[Resource_1],
            [f].[Attribute],
            [f].[Review],
            [f].[ReviewedAt],
            [f].[Reply],
            [f].[RepliedAt]
        FROM
            (
                SELECT
                    [row_1].[ForwardedAt] as [ReceivedAt],
                    CASE
                        WHEN [row_1].[Kind] = 'conditional' THEN 2
                        WHEN [row_1].[Kind] = 'unconditional' THEN 1
                        ELSE 0
                    END as [Attribute],
                    [row_1].[AnsweredAt] as [RepliedAt],
                    CASE
                        WHEN [row_1].[Answer] = 'approved' THEN 1
                        WHEN [row_1].[Answer] = 'rejected' THEN 2
                        WHEN [row_1].[Answer] = 'withdrawn' THEN 3
                        ELSE 0
                    END as [Reply],
                    [row_1].[CheckedAt] as [ReviewedAt],
                    CASE
                        WHEN [row_1].[CheckResult] = 'passed' THEN 1
                        WHEN [row_1].[CheckResult] = 'returned' THEN 2
                        ELSE 0
                    END as [Review],
                    [row_1].[CreatedAt] as [SubmittedAt],
                    [end_1].[Rank] - [start_1].[Rank] as [WorkingDaysToReply],
                    [end_1].[IsWorkingDay] as [RepliedOnWorkingDay],
                    [row_1].[Number] as [Id],
                    [row_1].[Applicant] as [RequesterId],
                    [row_1].[Owner] as [ProviderId],
                    [row_1].[Title] as [Resource_1]
                FROM
                    [application] [row_1]
                        LEFT JOIN [working_days] [start_1] ON strftime('%Y-%m-%d %H:%M:%f', Date([row_1].[ForwardedAt])) = strftime('%Y-%m-%d %H:%M:%f', [start_1].[Day]) AND strftime('%Y-%m-%d %H:%M:%f', [start_1].[Day]) >= strftime('%Y-%m-%d %H:%M:%f', @first) AND strftime('%Y-%m-%d %H:%M:%f', [start_1].[Day]) < strftime('%Y-%m-%d %H:%M:%f', @until)
                        LEFT JOIN [working_days] [end_1] ON strftime('%Y-%m-%d %H:%M:%f', Date([row_1].[AnsweredAt])) = strftime('%Y-%m-%d %H:%M:%f', [end_1].[Day]) AND strftime('%Y-%m-%d %H:%M:%f', [end_1].[Day]) >= strftime('%Y-%m-%d %H:%M:%f', @first) AND strftime('%Y-%m-%d %H:%M:%f', [end_1].[Day]) < strftime('%Y-%m-%d %H:%M:%f', @until)
                WHERE
                    strftime('%Y-%m-%d %H:%M:%f', [row_1].[CreatedAt]) < strftime('%Y-%m-%d %H:%M:%f', @until)
            ) [f]
    ) [f_1]
WHERE
    strftime('%Y-%m-%d %H:%M:%f', [f_1].[ReceivedAt]) >= strftime('%Y-%m-%d %H:%M:%f', @ruleFrom) AND
    strftime('%Y-%m-%d %H:%M:%f', [f_1].[ReceivedAt]) < strftime('%Y-%m-%d %H:%M:%f', @ruleUntil) AND
    (([f_1].[Stage] = 3 OR [f_1].[Stage] = 5) AND strftime('%Y-%m-%d %H:%M:%f', [f_1].[ReceivedAt]) < strftime('%Y-%m-%d %H:%M:%f', @overdueUntil) OR ([f_1].[Stage] = 6 OR [f_1].[Stage] = 7) AND strftime('%Y-%m-%d %H:%M:%f', [f_1].[SubmittedAt]) >= strftime('%Y-%m-%d %H:%M:%f', @from) AND ([f_1].[WorkingDaysToReply] > @limit OR [f_1].[WorkingDaysToReply] = @limit AND [f_1].[RepliedOnWorkingDay] = 0))
