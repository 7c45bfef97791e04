-- exchange groups
.param set @from '2024-12-01 00:00:00'
.param set @until '2025-01-01 00:00:00'

SELECT "c"."Server" AS "ProviderId", "c"."Caller" AS "ConsumerId", COALESCE(SUM("c"."Times"), 0) AS "Calls", COUNT(*) AS "Records", COALESCE(SUM(CASE
    WHEN "c"."Times" >= 0 THEN 0
    ELSE 1
END), 0) AS "InvalidRecords"
FROM "call_log" AS "c"
WHERE "c"."CalledAt" >= @from AND "c"."CalledAt" < @until
GROUP BY "c"."Server", "c"."Caller"

-- request groups
.param set @end9 '2025-01-01 00:00:00'
.param set @end '2025-01-01 00:00:00'
.param set @from '2024-12-01 00:00:00'
.param set @until '2025-01-01 00:00:00'

SELECT "a0"."Applicant" AS "RequesterId", "a0"."Owner" AS "ProviderId", "a0"."Stage", "a0"."Fault", COUNT(*) AS "Requests", COALESCE(SUM(CASE
    WHEN CASE
        WHEN "a0"."Kind" = 'conditional' THEN 2
        WHEN "a0"."Kind" = 'unconditional' THEN 1
        ELSE 0
    END = 2 THEN 1
    ELSE 0
END), 0) AS "Conditional", COALESCE(SUM(CASE
    WHEN "a0"."CheckedAt" < @end9 THEN 1
    ELSE 0
END), 0) AS "Reviewed", COALESCE(SUM(CASE
    WHEN "a0"."AnsweredAt" < @end9 AND CASE
        WHEN "a0"."Answer" = 'approved' THEN 1
        WHEN "a0"."Answer" = 'rejected' THEN 2
        WHEN "a0"."Answer" = 'withdrawn' THEN 3
        ELSE 0
    END <> 3 THEN 1
    ELSE 0
END), 0) AS "Decided"
FROM (
    SELECT "a"."Answer", "a"."AnsweredAt", "a"."Applicant", "a"."CheckedAt", "a"."Kind", "a"."Owner", CASE
        WHEN CASE
            WHEN "a"."Kind" = 'conditional' THEN 2
            WHEN "a"."Kind" = 'unconditional' THEN 1
            ELSE 0
        END = 1 THEN 2
        WHEN "a"."AnsweredAt" < @end AND CASE
            WHEN "a"."Answer" = 'approved' THEN 1
            WHEN "a"."Answer" = 'rejected' THEN 2
            WHEN "a"."Answer" = 'withdrawn' THEN 3
            ELSE 0
        END = 1 THEN 6
        WHEN "a"."AnsweredAt" < @end AND CASE
            WHEN "a"."Answer" = 'approved' THEN 1
            WHEN "a"."Answer" = 'rejected' THEN 2
            WHEN "a"."Answer" = 'withdrawn' THEN 3
            ELSE 0
        END = 2 THEN 7
        WHEN "a"."AnsweredAt" < @end AND "a"."CheckedAt" < @end AND CASE
            WHEN "a"."CheckResult" = 'passed' THEN 1
            WHEN "a"."CheckResult" = 'returned' THEN 2
            ELSE 0
        END = 1 THEN 8
        WHEN "a"."AnsweredAt" < @end THEN 9
        WHEN "a"."CheckedAt" < @end AND CASE
            WHEN "a"."CheckResult" = 'passed' THEN 1
            WHEN "a"."CheckResult" = 'returned' THEN 2
            ELSE 0
        END = 2 THEN 4
        WHEN "a"."CheckedAt" < @end THEN 5
        ELSE 3
    END AS "Stage", CASE
        WHEN CASE
            WHEN "a"."Kind" = 'conditional' THEN 2
            WHEN "a"."Kind" = 'unconditional' THEN 1
            ELSE 0
        END <> 2 AND CASE
            WHEN "a"."Kind" = 'conditional' THEN 2
            WHEN "a"."Kind" = 'unconditional' THEN 1
            ELSE 0
        END <> 1 THEN 5
        WHEN (CASE
            WHEN "a"."Kind" = 'conditional' THEN 2
            WHEN "a"."Kind" = 'unconditional' THEN 1
            ELSE 0
        END = 1 AND ("a"."CheckedAt" IS NOT NULL OR "a"."ForwardedAt" IS NOT NULL OR "a"."AnsweredAt" IS NOT NULL)) OR CASE
            WHEN CASE
                WHEN "a"."CheckResult" = 'passed' THEN 1
                WHEN "a"."CheckResult" = 'returned' THEN 2
                ELSE 0
            END = 1 OR CASE
                WHEN "a"."CheckResult" = 'passed' THEN 1
                WHEN "a"."CheckResult" = 'returned' THEN 2
                ELSE 0
            END = 2 THEN 1
            ELSE 0
        END <> CASE
            WHEN "a"."CheckedAt" IS NOT NULL THEN 1
            ELSE 0
        END OR CASE
            WHEN CASE
                WHEN "a"."Answer" = 'approved' THEN 1
                WHEN "a"."Answer" = 'rejected' THEN 2
                WHEN "a"."Answer" = 'withdrawn' THEN 3
                ELSE 0
            END = 1 OR CASE
                WHEN "a"."Answer" = 'approved' THEN 1
                WHEN "a"."Answer" = 'rejected' THEN 2
                WHEN "a"."Answer" = 'withdrawn' THEN 3
                ELSE 0
            END = 2 OR CASE
                WHEN "a"."Answer" = 'approved' THEN 1
                WHEN "a"."Answer" = 'rejected' THEN 2
                WHEN "a"."Answer" = 'withdrawn' THEN 3
                ELSE 0
            END = 3 THEN 1
            ELSE 0
        END <> CASE
            WHEN "a"."AnsweredAt" IS NOT NULL THEN 1
            ELSE 0
        END OR CASE
            WHEN CASE
                WHEN "a"."CheckResult" = 'passed' THEN 1
                WHEN "a"."CheckResult" = 'returned' THEN 2
                ELSE 0
            END = 1 THEN 1
            ELSE 0
        END < CASE
            WHEN "a"."ForwardedAt" IS NOT NULL THEN 1
            ELSE 0
        END OR ("a"."AnsweredAt" IS NOT NULL AND (CASE
            WHEN "a"."CheckResult" = 'passed' THEN 1
            WHEN "a"."CheckResult" = 'returned' THEN 2
            ELSE 0
        END = 2 OR (CASE
            WHEN "a"."Answer" = 'approved' THEN 1
            WHEN "a"."Answer" = 'rejected' THEN 2
            WHEN "a"."Answer" = 'withdrawn' THEN 3
            ELSE 0
        END <> 3 AND "a"."ForwardedAt" IS NULL))) OR "a"."CheckedAt" < rtrim(rtrim(strftime('%Y-%m-%d %H:%M:%f', "a"."CreatedAt", 'start of day'), '0'), '.') OR "a"."ForwardedAt" < rtrim(rtrim(strftime('%Y-%m-%d %H:%M:%f', "a"."CheckedAt", 'start of day'), '0'), '.') OR "a"."AnsweredAt" < rtrim(rtrim(strftime('%Y-%m-%d %H:%M:%f', "a"."CreatedAt", 'start of day'), '0'), '.') OR "a"."AnsweredAt" < rtrim(rtrim(strftime('%Y-%m-%d %H:%M:%f', "a"."CheckedAt", 'start of day'), '0'), '.') OR "a"."AnsweredAt" < rtrim(rtrim(strftime('%Y-%m-%d %H:%M:%f', "a"."ForwardedAt", 'start of day'), '0'), '.') THEN 6
        WHEN CASE
            WHEN "a"."Kind" = 'conditional' THEN 2
            WHEN "a"."Kind" = 'unconditional' THEN 1
            ELSE 0
        END = 2 OR CASE
            WHEN "a"."Kind" = 'conditional' THEN 2
            WHEN "a"."Kind" = 'unconditional' THEN 1
            ELSE 0
        END = 1 THEN 0
        ELSE 5
    END AS "Fault"
    FROM "application" AS "a"
    WHERE "a"."CreatedAt" >= @from AND "a"."CreatedAt" < @until
) AS "a0"
GROUP BY "a0"."Applicant", "a0"."Owner", "a0"."Stage", "a0"."Fault"

-- resource groups
.param set @end '2025-01-01 00:00:00'
.param set @from '2024-12-01 00:00:00'
.param set @until '2025-01-01 00:00:00'

SELECT "a0"."Title" AS "Resource", "a0"."Stage", COUNT(*) AS "Requests"
FROM (
    SELECT "a"."Owner", "a"."Title", CASE
        WHEN CASE
            WHEN "a"."Kind" = 'conditional' THEN 2
            WHEN "a"."Kind" = 'unconditional' THEN 1
            ELSE 0
        END = 1 THEN 2
        WHEN "a"."AnsweredAt" < @end AND CASE
            WHEN "a"."Answer" = 'approved' THEN 1
            WHEN "a"."Answer" = 'rejected' THEN 2
            WHEN "a"."Answer" = 'withdrawn' THEN 3
            ELSE 0
        END = 1 THEN 6
        WHEN "a"."AnsweredAt" < @end AND CASE
            WHEN "a"."Answer" = 'approved' THEN 1
            WHEN "a"."Answer" = 'rejected' THEN 2
            WHEN "a"."Answer" = 'withdrawn' THEN 3
            ELSE 0
        END = 2 THEN 7
        WHEN "a"."AnsweredAt" < @end AND "a"."CheckedAt" < @end AND CASE
            WHEN "a"."CheckResult" = 'passed' THEN 1
            WHEN "a"."CheckResult" = 'returned' THEN 2
            ELSE 0
        END = 1 THEN 8
        WHEN "a"."AnsweredAt" < @end THEN 9
        WHEN "a"."CheckedAt" < @end AND CASE
            WHEN "a"."CheckResult" = 'passed' THEN 1
            WHEN "a"."CheckResult" = 'returned' THEN 2
            ELSE 0
        END = 2 THEN 4
        WHEN "a"."CheckedAt" < @end THEN 5
        ELSE 3
    END AS "Stage"
    FROM "application" AS "a"
    WHERE "a"."CreatedAt" >= @from AND "a"."CreatedAt" < @until
) AS "a0"
GROUP BY "a0"."Owner", "a0"."Title", "a0"."Stage"

-- timeliness groups
.param set @end '2025-01-01 00:00:00'
.param set @ruleFrom '2023-06-08 00:00:00'
.param set @ruleUntil '9999-12-31 00:00:00'
.param set @end15 '2025-01-01 00:00:00'
.param set @first '2024-12-01 00:00:00'
.param set @until '2025-01-01 00:00:00'
.param set @submittedUntil '2025-01-01 00:00:00'
.param set @from '2024-12-01 00:00:00'

SELECT "s"."Owner" AS "ProviderId", "s"."Stage", "s"."Fault", "s"."InPopulation", "s"."UnderRule", "s"."WorkingDaysToReply", "s"."RepliedOnWorkingDay", "s"."PendingSince", COUNT(*) AS "Requests"
FROM (
    SELECT "a"."Owner", CASE
        WHEN CASE
            WHEN "a"."Kind" = 'conditional' THEN 2
            WHEN "a"."Kind" = 'unconditional' THEN 1
            ELSE 0
        END = 1 THEN 2
        WHEN "a"."AnsweredAt" < @end AND CASE
            WHEN "a"."Answer" = 'approved' THEN 1
            WHEN "a"."Answer" = 'rejected' THEN 2
            WHEN "a"."Answer" = 'withdrawn' THEN 3
            ELSE 0
        END = 1 THEN 6
        WHEN "a"."AnsweredAt" < @end AND CASE
            WHEN "a"."Answer" = 'approved' THEN 1
            WHEN "a"."Answer" = 'rejected' THEN 2
            WHEN "a"."Answer" = 'withdrawn' THEN 3
            ELSE 0
        END = 2 THEN 7
        WHEN "a"."AnsweredAt" < @end AND "a"."CheckedAt" < @end AND CASE
            WHEN "a"."CheckResult" = 'passed' THEN 1
            WHEN "a"."CheckResult" = 'returned' THEN 2
            ELSE 0
        END = 1 THEN 8
        WHEN "a"."AnsweredAt" < @end THEN 9
        WHEN "a"."CheckedAt" < @end AND CASE
            WHEN "a"."CheckResult" = 'passed' THEN 1
            WHEN "a"."CheckResult" = 'returned' THEN 2
            ELSE 0
        END = 2 THEN 4
        WHEN "a"."CheckedAt" < @end THEN 5
        ELSE 3
    END AS "Stage", CASE
        WHEN CASE
            WHEN "a"."Kind" = 'conditional' THEN 2
            WHEN "a"."Kind" = 'unconditional' THEN 1
            ELSE 0
        END <> 2 AND CASE
            WHEN "a"."Kind" = 'conditional' THEN 2
            WHEN "a"."Kind" = 'unconditional' THEN 1
            ELSE 0
        END <> 1 THEN 5
        WHEN (CASE
            WHEN "a"."Kind" = 'conditional' THEN 2
            WHEN "a"."Kind" = 'unconditional' THEN 1
            ELSE 0
        END = 1 AND ("a"."CheckedAt" IS NOT NULL OR "a"."ForwardedAt" IS NOT NULL OR "a"."AnsweredAt" IS NOT NULL)) OR CASE
            WHEN CASE
                WHEN "a"."CheckResult" = 'passed' THEN 1
                WHEN "a"."CheckResult" = 'returned' THEN 2
                ELSE 0
            END = 1 OR CASE
                WHEN "a"."CheckResult" = 'passed' THEN 1
                WHEN "a"."CheckResult" = 'returned' THEN 2
                ELSE 0
            END = 2 THEN 1
            ELSE 0
        END <> CASE
            WHEN "a"."CheckedAt" IS NOT NULL THEN 1
            ELSE 0
        END OR CASE
            WHEN CASE
                WHEN "a"."Answer" = 'approved' THEN 1
                WHEN "a"."Answer" = 'rejected' THEN 2
                WHEN "a"."Answer" = 'withdrawn' THEN 3
                ELSE 0
            END = 1 OR CASE
                WHEN "a"."Answer" = 'approved' THEN 1
                WHEN "a"."Answer" = 'rejected' THEN 2
                WHEN "a"."Answer" = 'withdrawn' THEN 3
                ELSE 0
            END = 2 OR CASE
                WHEN "a"."Answer" = 'approved' THEN 1
                WHEN "a"."Answer" = 'rejected' THEN 2
                WHEN "a"."Answer" = 'withdrawn' THEN 3
                ELSE 0
            END = 3 THEN 1
            ELSE 0
        END <> CASE
            WHEN "a"."AnsweredAt" IS NOT NULL THEN 1
            ELSE 0
        END OR CASE
            WHEN CASE
                WHEN "a"."CheckResult" = 'passed' THEN 1
                WHEN "a"."CheckResult" = 'returned' THEN 2
                ELSE 0
            END = 1 THEN 1
            ELSE 0
        END < CASE
            WHEN "a"."ForwardedAt" IS NOT NULL THEN 1
            ELSE 0
        END OR ("a"."AnsweredAt" IS NOT NULL AND (CASE
            WHEN "a"."CheckResult" = 'passed' THEN 1
            WHEN "a"."CheckResult" = 'returned' THEN 2
            ELSE 0
        END = 2 OR (CASE
            WHEN "a"."Answer" = 'approved' THEN 1
            WHEN "a"."Answer" = 'rejected' THEN 2
            WHEN "a"."Answer" = 'withdrawn' THEN 3
            ELSE 0
        END <> 3 AND "a"."ForwardedAt" IS NULL))) OR "a"."CheckedAt" < rtrim(rtrim(strftime('%Y-%m-%d %H:%M:%f', "a"."CreatedAt", 'start of day'), '0'), '.') OR "a"."ForwardedAt" < rtrim(rtrim(strftime('%Y-%m-%d %H:%M:%f', "a"."CheckedAt", 'start of day'), '0'), '.') OR "a"."AnsweredAt" < rtrim(rtrim(strftime('%Y-%m-%d %H:%M:%f', "a"."CreatedAt", 'start of day'), '0'), '.') OR "a"."AnsweredAt" < rtrim(rtrim(strftime('%Y-%m-%d %H:%M:%f', "a"."CheckedAt", 'start of day'), '0'), '.') OR "a"."AnsweredAt" < rtrim(rtrim(strftime('%Y-%m-%d %H:%M:%f', "a"."ForwardedAt", 'start of day'), '0'), '.') THEN 6
        WHEN CASE
            WHEN "a"."Kind" = 'conditional' THEN 2
            WHEN "a"."Kind" = 'unconditional' THEN 1
            ELSE 0
        END = 2 OR CASE
            WHEN "a"."Kind" = 'conditional' THEN 2
            WHEN "a"."Kind" = 'unconditional' THEN 1
            ELSE 0
        END = 1 THEN 0
        ELSE 5
    END AS "Fault", 1 AS "InPopulation", CASE
        WHEN "a"."ForwardedAt" >= @ruleFrom THEN 1
        ELSE 0
    END AND CASE
        WHEN "a"."ForwardedAt" < @ruleUntil THEN 1
        ELSE 0
    END AS "UnderRule", CASE
        WHEN "a"."AnsweredAt" < @end15 THEN "w2"."Rank" - "w0"."Rank"
    END AS "WorkingDaysToReply", CASE
        WHEN "a"."AnsweredAt" < @end15 THEN "w2"."IsWorkingDay"
    END AS "RepliedOnWorkingDay", CASE
        WHEN "a"."AnsweredAt" < @end15 THEN NULL
        WHEN "a"."ForwardedAt" < @end15 THEN rtrim(rtrim(strftime('%Y-%m-%d %H:%M:%f', "a"."ForwardedAt", 'start of day'), '0'), '.')
    END AS "PendingSince"
    FROM "application" AS "a"
    LEFT JOIN (
        SELECT "w"."Day", "w"."Rank"
        FROM "working_days" AS "w"
        WHERE "w"."Day" >= @first AND "w"."Day" < @until
    ) AS "w0" ON rtrim(rtrim(strftime('%Y-%m-%d %H:%M:%f', "a"."ForwardedAt", 'start of day'), '0'), '.') = "w0"."Day"
    LEFT JOIN (
        SELECT "w1"."Day", "w1"."IsWorkingDay", "w1"."Rank"
        FROM "working_days" AS "w1"
        WHERE "w1"."Day" >= @first AND "w1"."Day" < @until
    ) AS "w2" ON rtrim(rtrim(strftime('%Y-%m-%d %H:%M:%f', "a"."AnsweredAt", 'start of day'), '0'), '.') = "w2"."Day"
    WHERE "a"."CreatedAt" < @submittedUntil AND "a"."CreatedAt" >= @from
) AS "s"
GROUP BY "s"."Owner", "s"."Stage", "s"."Fault", "s"."InPopulation", "s"."UnderRule", "s"."WorkingDaysToReply", "s"."RepliedOnWorkingDay", "s"."PendingSince"

-- shelving groups
.param set @until '2025-01-01 00:00:00'

SELECT "l"."List" AS "Batch", "l"."Owner" AS "OwnerId", COUNT(*) AS "Listed", COALESCE(SUM(CASE
    WHEN "l"."OnShelfSince" < @until THEN 1
    ELSE 0
END), 0) AS "Shelved"
FROM "listed_item" AS "l"
GROUP BY "l"."List", "l"."Owner"

-- overdue requests
.param set @first '2024-12-01 00:00:00'
.param set @until '2025-01-01 00:00:00'
.param set @until4 '2025-01-01 00:00:00'
.param set @ruleFrom '2023-06-08 00:00:00'
.param set @ruleUntil '9999-12-31 00:00:00'
.param set @end '2025-01-01 00:00:00'
.param set @overdueUntil '2024-12-24 00:00:00'
.param set @from '2024-12-01 00:00:00'
.param set @limit 5

SELECT "a"."Number" AS "Id", "a"."Applicant" AS "RequesterId", "a"."Owner" AS "ProviderId", "a"."Title" AS "Resource", CASE
    WHEN "a"."Kind" = 'conditional' THEN 2
    WHEN "a"."Kind" = 'unconditional' THEN 1
    ELSE 0
END AS "Attribute", "a"."CreatedAt" AS "SubmittedAt", CASE
    WHEN "a"."CheckResult" = 'passed' THEN 1
    WHEN "a"."CheckResult" = 'returned' THEN 2
    ELSE 0
END AS "Review", "a"."CheckedAt" AS "ReviewedAt", "a"."ForwardedAt" AS "ReceivedAt", CASE
    WHEN "a"."Answer" = 'approved' THEN 1
    WHEN "a"."Answer" = 'rejected' THEN 2
    WHEN "a"."Answer" = 'withdrawn' THEN 3
    ELSE 0
END AS "Reply", "a"."AnsweredAt" AS "RepliedAt", "w2"."Rank" - "w0"."Rank" AS "WorkingDaysToReply", "w2"."IsWorkingDay" AS "RepliedOnWorkingDay"
FROM "application" AS "a"
LEFT JOIN (
    SELECT "w"."Day", "w"."Rank"
    FROM "working_days" AS "w"
    WHERE "w"."Day" >= @first AND "w"."Day" < @until
) AS "w0" ON rtrim(rtrim(strftime('%Y-%m-%d %H:%M:%f', "a"."ForwardedAt", 'start of day'), '0'), '.') = "w0"."Day"
LEFT JOIN (
    SELECT "w1"."Day", "w1"."IsWorkingDay", "w1"."Rank"
    FROM "working_days" AS "w1"
    WHERE "w1"."Day" >= @first AND "w1"."Day" < @until
) AS "w2" ON rtrim(rtrim(strftime('%Y-%m-%d %H:%M:%f', "a"."AnsweredAt", 'start of day'), '0'), '.') = "w2"."Day"
WHERE "a"."CreatedAt" < @until4 AND "a"."ForwardedAt" >= @ruleFrom AND "a"."ForwardedAt" < @ruleUntil AND (((CASE
    WHEN CASE
        WHEN "a"."Kind" = 'conditional' THEN 2
        WHEN "a"."Kind" = 'unconditional' THEN 1
        ELSE 0
    END = 1 THEN 2
    WHEN "a"."AnsweredAt" < @end AND CASE
        WHEN "a"."Answer" = 'approved' THEN 1
        WHEN "a"."Answer" = 'rejected' THEN 2
        WHEN "a"."Answer" = 'withdrawn' THEN 3
        ELSE 0
    END = 1 THEN 6
    WHEN "a"."AnsweredAt" < @end AND CASE
        WHEN "a"."Answer" = 'approved' THEN 1
        WHEN "a"."Answer" = 'rejected' THEN 2
        WHEN "a"."Answer" = 'withdrawn' THEN 3
        ELSE 0
    END = 2 THEN 7
    WHEN "a"."AnsweredAt" < @end AND "a"."CheckedAt" < @end AND CASE
        WHEN "a"."CheckResult" = 'passed' THEN 1
        WHEN "a"."CheckResult" = 'returned' THEN 2
        ELSE 0
    END = 1 THEN 8
    WHEN "a"."AnsweredAt" < @end THEN 9
    WHEN "a"."CheckedAt" < @end AND CASE
        WHEN "a"."CheckResult" = 'passed' THEN 1
        WHEN "a"."CheckResult" = 'returned' THEN 2
        ELSE 0
    END = 2 THEN 4
    WHEN "a"."CheckedAt" < @end THEN 5
    ELSE 3
END = 3 OR CASE
    WHEN CASE
        WHEN "a"."Kind" = 'conditional' THEN 2
        WHEN "a"."Kind" = 'unconditional' THEN 1
        ELSE 0
    END = 1 THEN 2
    WHEN "a"."AnsweredAt" < @end AND CASE
        WHEN "a"."Answer" = 'approved' THEN 1
        WHEN "a"."Answer" = 'rejected' THEN 2
        WHEN "a"."Answer" = 'withdrawn' THEN 3
        ELSE 0
    END = 1 THEN 6
    WHEN "a"."AnsweredAt" < @end AND CASE
        WHEN "a"."Answer" = 'approved' THEN 1
        WHEN "a"."Answer" = 'rejected' THEN 2
        WHEN "a"."Answer" = 'withdrawn' THEN 3
        ELSE 0
    END = 2 THEN 7
    WHEN "a"."AnsweredAt" < @end AND "a"."CheckedAt" < @end AND CASE
        WHEN "a"."CheckResult" = 'passed' THEN 1
        WHEN "a"."CheckResult" = 'returned' THEN 2
        ELSE 0
    END = 1 THEN 8
    WHEN "a"."AnsweredAt" < @end THEN 9
    WHEN "a"."CheckedAt" < @end AND CASE
        WHEN "a"."CheckResult" = 'passed' THEN 1
        WHEN "a"."CheckResult" = 'returned' THEN 2
        ELSE 0
    END = 2 THEN 4
    WHEN "a"."CheckedAt" < @end THEN 5
    ELSE 3
END = 5) AND "a"."ForwardedAt" < @overdueUntil) OR ((CASE
    WHEN CASE
        WHEN "a"."Kind" = 'conditional' THEN 2
        WHEN "a"."Kind" = 'unconditional' THEN 1
        ELSE 0
    END = 1 THEN 2
    WHEN "a"."AnsweredAt" < @end AND CASE
        WHEN "a"."Answer" = 'approved' THEN 1
        WHEN "a"."Answer" = 'rejected' THEN 2
        WHEN "a"."Answer" = 'withdrawn' THEN 3
        ELSE 0
    END = 1 THEN 6
    WHEN "a"."AnsweredAt" < @end AND CASE
        WHEN "a"."Answer" = 'approved' THEN 1
        WHEN "a"."Answer" = 'rejected' THEN 2
        WHEN "a"."Answer" = 'withdrawn' THEN 3
        ELSE 0
    END = 2 THEN 7
    WHEN "a"."AnsweredAt" < @end AND "a"."CheckedAt" < @end AND CASE
        WHEN "a"."CheckResult" = 'passed' THEN 1
        WHEN "a"."CheckResult" = 'returned' THEN 2
        ELSE 0
    END = 1 THEN 8
    WHEN "a"."AnsweredAt" < @end THEN 9
    WHEN "a"."CheckedAt" < @end AND CASE
        WHEN "a"."CheckResult" = 'passed' THEN 1
        WHEN "a"."CheckResult" = 'returned' THEN 2
        ELSE 0
    END = 2 THEN 4
    WHEN "a"."CheckedAt" < @end THEN 5
    ELSE 3
END = 6 OR CASE
    WHEN CASE
        WHEN "a"."Kind" = 'conditional' THEN 2
        WHEN "a"."Kind" = 'unconditional' THEN 1
        ELSE 0
    END = 1 THEN 2
    WHEN "a"."AnsweredAt" < @end AND CASE
        WHEN "a"."Answer" = 'approved' THEN 1
        WHEN "a"."Answer" = 'rejected' THEN 2
        WHEN "a"."Answer" = 'withdrawn' THEN 3
        ELSE 0
    END = 1 THEN 6
    WHEN "a"."AnsweredAt" < @end AND CASE
        WHEN "a"."Answer" = 'approved' THEN 1
        WHEN "a"."Answer" = 'rejected' THEN 2
        WHEN "a"."Answer" = 'withdrawn' THEN 3
        ELSE 0
    END = 2 THEN 7
    WHEN "a"."AnsweredAt" < @end AND "a"."CheckedAt" < @end AND CASE
        WHEN "a"."CheckResult" = 'passed' THEN 1
        WHEN "a"."CheckResult" = 'returned' THEN 2
        ELSE 0
    END = 1 THEN 8
    WHEN "a"."AnsweredAt" < @end THEN 9
    WHEN "a"."CheckedAt" < @end AND CASE
        WHEN "a"."CheckResult" = 'passed' THEN 1
        WHEN "a"."CheckResult" = 'returned' THEN 2
        ELSE 0
    END = 2 THEN 4
    WHEN "a"."CheckedAt" < @end THEN 5
    ELSE 3
END = 7) AND "a"."CreatedAt" >= @from AND ("w2"."Rank" - "w0"."Rank" > @limit OR ("w2"."Rank" - "w0"."Rank" = @limit AND "w2"."IsWorkingDay" = 0))))
