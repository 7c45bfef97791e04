namespace GzShareMetrics.Tests.Deadlines;

public sealed partial class ExplanationTextTests
{
    /// <summary>For each case the Chinese text, an empty line, and the English one.</summary>
    private const string Texts = """
        ## answered on the due day, over New Year
        2024-12-26（周四）收到申请，依据《某办法》（某发〔2024〕1号）第5条应在5个工作日内答复，到期日为2025-01-03（周五）；2025-01-03（周五）答复，用时5个工作日，按时。
        规则：T-1，《某办法》（某发〔2024〕1号）第5条，5个工作日，最多可延长1个工作日，自提供部门收到申请之日起。起算当日不计入，自下一日起算（民法典第二百零一条），只计工作日，含调休上班日，不含周末和放假日。
        依据等级：V（已核实），某网。
        2024-12-26（周四）：起算日，不计入
        2024-12-27（周五）：第1个工作日
        2024-12-28（周六）：周末，不计入
        2024-12-29（周日）：周末，不计入
        2024-12-30（周一）：第2个工作日
        2024-12-31（周二）：第3个工作日
        2025-01-01（周三）：元旦，法定节假日，不计入【国务院办公厅关于2025年部分节假日安排的通知，国办发明电〔2024〕12号】
        2025-01-02（周四）：第4个工作日
        2025-01-03（周五）：第5个工作日，到期日，答复

        Received on Thu 2024-12-26, to be answered within 5 working days under Some Measures (《某办法》 某发〔2024〕1号), art. 5, that is by Fri 2025-01-03; answered on Fri 2025-01-03, after 5 working days: on time.
        Rule: T-1, Some Measures (《某办法》 某发〔2024〕1号), art. 5, 5 working days, to be extended by at most 1 working day, from the day the provider receives the request. The start day is not counted, counting begins on the next day (Civil Code art. 201); only working days are counted, make-up days among them, weekends and days off not.
        Evidence: grade V (verified), 某网.
        Thu 2024-12-26: start day, not counted
        Fri 2024-12-27: working day 1
        Sat 2024-12-28: weekend, not counted
        Sun 2024-12-29: weekend, not counted
        Mon 2024-12-30: working day 2
        Tue 2024-12-31: working day 3
        Wed 2025-01-01: public holiday, 元旦, not counted [国务院办公厅关于2025年部分节假日安排的通知, 国办发明电〔2024〕12号]
        Thu 2025-01-02: working day 4
        Fri 2025-01-03: working day 5, due day, answered

        ## a make-up day and a festival
        2025-01-24（周五）收到申请，依据《某办法》（某发〔2024〕1号）第5条应在5个工作日内答复，到期日为2025-02-07（周五）；截至2025-02-10（周一）仍未答复，逾期2个工作日。
        规则：T-1，《某办法》（某发〔2024〕1号）第5条，5个工作日，最多可延长1个工作日，自提供部门收到申请之日起。起算当日不计入，自下一日起算（民法典第二百零一条），只计工作日，含调休上班日，不含周末和放假日。
        依据等级：V（已核实），某网。
        2025-01-24（周五）：起算日，不计入
        2025-01-25（周六）：周末，不计入
        2025-01-26（周日）：第1个工作日（春节调休上班）【国务院办公厅关于2025年部分节假日安排的通知，国办发明电〔2024〕12号】
        2025-01-27（周一）：第2个工作日
        2025-01-28（周二）：春节，法定节假日，不计入【国务院办公厅关于2025年部分节假日安排的通知，国办发明电〔2024〕12号】
        2025-01-29（周三）：春节，法定节假日，不计入【国务院办公厅关于2025年部分节假日安排的通知，国办发明电〔2024〕12号】
        2025-01-30（周四）：春节，法定节假日，不计入【国务院办公厅关于2025年部分节假日安排的通知，国办发明电〔2024〕12号】
        2025-01-31（周五）：春节，法定节假日，不计入【国务院办公厅关于2025年部分节假日安排的通知，国办发明电〔2024〕12号】
        2025-02-01（周六）：春节假期，周末，不计入【国务院办公厅关于2025年部分节假日安排的通知，国办发明电〔2024〕12号】
        2025-02-02（周日）：春节假期，周末，不计入【国务院办公厅关于2025年部分节假日安排的通知，国办发明电〔2024〕12号】
        2025-02-03（周一）：春节调休，放假，不计入【国务院办公厅关于2025年部分节假日安排的通知，国办发明电〔2024〕12号】
        2025-02-04（周二）：春节调休，放假，不计入【国务院办公厅关于2025年部分节假日安排的通知，国办发明电〔2024〕12号】
        2025-02-05（周三）：第3个工作日
        2025-02-06（周四）：第4个工作日
        2025-02-07（周五）：第5个工作日，到期日
        2025-02-08（周六）：第6个工作日（春节调休上班）【国务院办公厅关于2025年部分节假日安排的通知，国办发明电〔2024〕12号】
        2025-02-09（周日）：周末，不计入
        2025-02-10（周一）：第7个工作日

        Received on Fri 2025-01-24, to be answered within 5 working days under Some Measures (《某办法》 某发〔2024〕1号), art. 5, that is by Fri 2025-02-07; still not answered as of Mon 2025-02-10, 2 working days late.
        Rule: T-1, Some Measures (《某办法》 某发〔2024〕1号), art. 5, 5 working days, to be extended by at most 1 working day, from the day the provider receives the request. The start day is not counted, counting begins on the next day (Civil Code art. 201); only working days are counted, make-up days among them, weekends and days off not.
        Evidence: grade V (verified), 某网.
        Fri 2025-01-24: start day, not counted
        Sat 2025-01-25: weekend, not counted
        Sun 2025-01-26: working day 1 (make-up day, 春节) [国务院办公厅关于2025年部分节假日安排的通知, 国办发明电〔2024〕12号]
        Mon 2025-01-27: working day 2
        Tue 2025-01-28: public holiday, 春节, not counted [国务院办公厅关于2025年部分节假日安排的通知, 国办发明电〔2024〕12号]
        Wed 2025-01-29: public holiday, 春节, not counted [国务院办公厅关于2025年部分节假日安排的通知, 国办发明电〔2024〕12号]
        Thu 2025-01-30: public holiday, 春节, not counted [国务院办公厅关于2025年部分节假日安排的通知, 国办发明电〔2024〕12号]
        Fri 2025-01-31: public holiday, 春节, not counted [国务院办公厅关于2025年部分节假日安排的通知, 国办发明电〔2024〕12号]
        Sat 2025-02-01: weekend, 春节, not counted [国务院办公厅关于2025年部分节假日安排的通知, 国办发明电〔2024〕12号]
        Sun 2025-02-02: weekend, 春节, not counted [国务院办公厅关于2025年部分节假日安排的通知, 国办发明电〔2024〕12号]
        Mon 2025-02-03: day off by notice, 春节, not counted [国务院办公厅关于2025年部分节假日安排的通知, 国办发明电〔2024〕12号]
        Tue 2025-02-04: day off by notice, 春节, not counted [国务院办公厅关于2025年部分节假日安排的通知, 国办发明电〔2024〕12号]
        Wed 2025-02-05: working day 3
        Thu 2025-02-06: working day 4
        Fri 2025-02-07: working day 5, due day
        Sat 2025-02-08: working day 6 (make-up day, 春节) [国务院办公厅关于2025年部分节假日安排的通知, 国办发明电〔2024〕12号]
        Sun 2025-02-09: weekend, not counted
        Mon 2025-02-10: working day 7

        ## suspended, excluded, and effects too late
        2024-12-02（周一）收到申请，依据《某办法》（某发〔2024〕1号）第5条应在5个工作日内答复，到期日为2024-12-12（周四）；截至2024-12-31（周二）仍未答复，逾期13个工作日。
        规则：T-1，《某办法》（某发〔2024〕1号）第5条，5个工作日，最多可延长1个工作日，自提供部门收到申请之日起。起算当日不计入，自下一日起算（民法典第二百零一条），只计工作日，含调休上班日，不含周末和放假日。
        依据等级：V（已核实），某网。
        不影响期限：2024-12-20（周五）中止（迟），发生在到期日之后。
        不影响期限：2024-12-25（周三）起扣除期间，发生在到期日之后。
        2024-12-02（周一）：起算日，不计入
        2024-12-03（周二）：中止（停电），不计入
        2024-12-04（周三）：中止（停电），不计入
        2024-12-05（周四）：第1个工作日
        2024-12-06（周五）：扣除（系统维护），不计入
        2024-12-07（周六）：周末，不计入
        2024-12-08（周日）：周末，不计入
        2024-12-09（周一）：第2个工作日
        2024-12-10（周二）：第3个工作日
        2024-12-11（周三）：第4个工作日
        2024-12-12（周四）：第5个工作日，到期日
        2024-12-13（周五）：第6个工作日
        2024-12-14（周六）：周末，不计入
        2024-12-15（周日）：周末，不计入
        2024-12-16（周一）：第7个工作日
        2024-12-17（周二）：第8个工作日
        2024-12-18（周三）：第9个工作日
        2024-12-19（周四）：第10个工作日
        2024-12-20（周五）：第11个工作日
        2024-12-21（周六）：周末，不计入
        2024-12-22（周日）：周末，不计入
        2024-12-23（周一）：第12个工作日
        2024-12-24（周二）：第13个工作日
        2024-12-25（周三）：第14个工作日
        2024-12-26（周四）：第15个工作日
        2024-12-27（周五）：第16个工作日
        2024-12-28（周六）：周末，不计入
        2024-12-29（周日）：周末，不计入
        2024-12-30（周一）：第17个工作日
        2024-12-31（周二）：第18个工作日

        Received on Mon 2024-12-02, to be answered within 5 working days under Some Measures (《某办法》 某发〔2024〕1号), art. 5, that is by Thu 2024-12-12; still not answered as of Tue 2024-12-31, 13 working days late.
        Rule: T-1, Some Measures (《某办法》 某发〔2024〕1号), art. 5, 5 working days, to be extended by at most 1 working day, from the day the provider receives the request. The start day is not counted, counting begins on the next day (Civil Code art. 201); only working days are counted, make-up days among them, weekends and days off not.
        Evidence: grade V (verified), 某网.
        Without effect: suspension on Fri 2024-12-20 (迟), after the due day.
        Without effect: days excluded from Wed 2024-12-25, after the due day.
        Mon 2024-12-02: start day, not counted
        Tue 2024-12-03: suspended (停电), not counted
        Wed 2024-12-04: suspended (停电), not counted
        Thu 2024-12-05: working day 1
        Fri 2024-12-06: excluded (系统维护), not counted
        Sat 2024-12-07: weekend, not counted
        Sun 2024-12-08: weekend, not counted
        Mon 2024-12-09: working day 2
        Tue 2024-12-10: working day 3
        Wed 2024-12-11: working day 4
        Thu 2024-12-12: working day 5, due day
        Fri 2024-12-13: working day 6
        Sat 2024-12-14: weekend, not counted
        Sun 2024-12-15: weekend, not counted
        Mon 2024-12-16: working day 7
        Tue 2024-12-17: working day 8
        Wed 2024-12-18: working day 9
        Thu 2024-12-19: working day 10
        Fri 2024-12-20: working day 11
        Sat 2024-12-21: weekend, not counted
        Sun 2024-12-22: weekend, not counted
        Mon 2024-12-23: working day 12
        Tue 2024-12-24: working day 13
        Wed 2024-12-25: working day 14
        Thu 2024-12-26: working day 15
        Fri 2024-12-27: working day 16
        Sat 2024-12-28: weekend, not counted
        Sun 2024-12-29: weekend, not counted
        Mon 2024-12-30: working day 17
        Tue 2024-12-31: working day 18

        ## corrected and restarted
        2024-12-02（周一）收到申请（2024-12-09（周一）收到补正申请，期限重新计算），依据《某办法》（某发〔2024〕1号）第5条应在5个工作日内答复，到期日为2024-12-16（周一）；截至2024-12-16（周一）尚未答复，当日到期。
        规则：T-1，《某办法》（某发〔2024〕1号）第5条，5个工作日，最多可延长1个工作日，自提供部门收到申请之日起。起算当日不计入，自下一日起算（民法典第二百零一条），只计工作日，含调休上班日，不含周末和放假日。
        依据等级：V（已核实），某网。
        2024-12-02（周一）：补正前，期限已重新计算，不计入
        2024-12-03（周二）：补正前，期限已重新计算，不计入
        2024-12-04（周三）：补正前，期限已重新计算，不计入
        2024-12-05（周四）：补正前，期限已重新计算，不计入
        2024-12-06（周五）：补正前，期限已重新计算，不计入
        2024-12-07（周六）：补正前，期限已重新计算，不计入
        2024-12-08（周日）：补正前，期限已重新计算，不计入
        2024-12-09（周一）：起算日，不计入
        2024-12-10（周二）：第1个工作日
        2024-12-11（周三）：第2个工作日
        2024-12-12（周四）：第3个工作日
        2024-12-13（周五）：第4个工作日
        2024-12-14（周六）：周末，不计入
        2024-12-15（周日）：周末，不计入
        2024-12-16（周一）：第5个工作日，到期日

        Received on Mon 2024-12-02 (restarted by the corrected request of Mon 2024-12-09), to be answered within 5 working days under Some Measures (《某办法》 某发〔2024〕1号), art. 5, that is by Mon 2024-12-16; not yet answered as of Mon 2024-12-16, which is the due day.
        Rule: T-1, Some Measures (《某办法》 某发〔2024〕1号), art. 5, 5 working days, to be extended by at most 1 working day, from the day the provider receives the request. The start day is not counted, counting begins on the next day (Civil Code art. 201); only working days are counted, make-up days among them, weekends and days off not.
        Evidence: grade V (verified), 某网.
        Mon 2024-12-02: before the corrected request, whose period runs anew, not counted
        Tue 2024-12-03: before the corrected request, whose period runs anew, not counted
        Wed 2024-12-04: before the corrected request, whose period runs anew, not counted
        Thu 2024-12-05: before the corrected request, whose period runs anew, not counted
        Fri 2024-12-06: before the corrected request, whose period runs anew, not counted
        Sat 2024-12-07: before the corrected request, whose period runs anew, not counted
        Sun 2024-12-08: before the corrected request, whose period runs anew, not counted
        Mon 2024-12-09: start day, not counted
        Tue 2024-12-10: working day 1
        Wed 2024-12-11: working day 2
        Thu 2024-12-12: working day 3
        Fri 2024-12-13: working day 4
        Sat 2024-12-14: weekend, not counted
        Sun 2024-12-15: weekend, not counted
        Mon 2024-12-16: working day 5, due day

        ## extended
        2024-12-02（周一）收到申请，依据《某办法》（某发〔2024〕1号）第5条应在5个工作日内答复，经批准并告知延长1个工作日，到期日为2024-12-10（周二）；2024-12-10（周二）答复，用时6个工作日，在延长后的期限内，视为按时。
        规则：T-1，《某办法》（某发〔2024〕1号）第5条，5个工作日，最多可延长1个工作日，自提供部门收到申请之日起。起算当日不计入，自下一日起算（民法典第二百零一条），只计工作日，含调休上班日，不含周末和放假日。
        依据等级：V（已核实），某网。
        2024-12-02（周一）：起算日，不计入
        2024-12-03（周二）：第1个工作日
        2024-12-04（周三）：第2个工作日
        2024-12-05（周四）：第3个工作日
        2024-12-06（周五）：第4个工作日
        2024-12-07（周六）：周末，不计入
        2024-12-08（周日）：周末，不计入
        2024-12-09（周一）：第5个工作日
        2024-12-10（周二）：第6个工作日，到期日，答复

        Received on Mon 2024-12-02, to be answered within 5 working days, extended by 1 working day with approval and notice, under Some Measures (《某办法》 某发〔2024〕1号), art. 5, that is by Tue 2024-12-10; answered on Tue 2024-12-10, after 6 working days: on time thanks to the extension.
        Rule: T-1, Some Measures (《某办法》 某发〔2024〕1号), art. 5, 5 working days, to be extended by at most 1 working day, from the day the provider receives the request. The start day is not counted, counting begins on the next day (Civil Code art. 201); only working days are counted, make-up days among them, weekends and days off not.
        Evidence: grade V (verified), 某网.
        Mon 2024-12-02: start day, not counted
        Tue 2024-12-03: working day 1
        Wed 2024-12-04: working day 2
        Thu 2024-12-05: working day 3
        Fri 2024-12-06: working day 4
        Sat 2024-12-07: weekend, not counted
        Sun 2024-12-08: weekend, not counted
        Mon 2024-12-09: working day 5
        Tue 2024-12-10: working day 6, due day, answered

        ## suspended still
        2024-12-02（周一）收到申请，依据《某办法》（某发〔2024〕1号）第5条应在5个工作日内答复；截至2024-12-06（周五）处于中止状态，保留剩余3个工作日。
        规则：T-1，《某办法》（某发〔2024〕1号）第5条，5个工作日，最多可延长1个工作日，自提供部门收到申请之日起。起算当日不计入，自下一日起算（民法典第二百零一条），只计工作日，含调休上班日，不含周末和放假日。
        依据等级：V（已核实），某网。
        2024-12-02（周一）：起算日，不计入
        2024-12-03（周二）：第1个工作日
        2024-12-04（周三）：第2个工作日
        2024-12-05（周四）：中止，不计入
        2024-12-06（周五）：中止，不计入

        Received on Mon 2024-12-02, to be answered within 5 working days under Some Measures (《某办法》 某发〔2024〕1号), art. 5; suspended as of Fri 2024-12-06, with 3 working days kept.
        Rule: T-1, Some Measures (《某办法》 某发〔2024〕1号), art. 5, 5 working days, to be extended by at most 1 working day, from the day the provider receives the request. The start day is not counted, counting begins on the next day (Civil Code art. 201); only working days are counted, make-up days among them, weekends and days off not.
        Evidence: grade V (verified), 某网.
        Mon 2024-12-02: start day, not counted
        Tue 2024-12-03: working day 1
        Wed 2024-12-04: working day 2
        Thu 2024-12-05: suspended, not counted
        Fri 2024-12-06: suspended, not counted

        ## received after the cut-off
        2024-12-02（周一）收到申请（已过当日受理时间，自2024-12-03（周二）起算），依据《某办法》（某发〔2024〕1号）第5条应在5个工作日内答复，到期日为2024-12-10（周二）；截至2024-12-04（周三）尚未答复，剩余4个工作日。
        规则：T-1，《某办法》（某发〔2024〕1号）第5条，5个工作日，最多可延长1个工作日，自提供部门收到申请之日起。起算当日不计入，自下一日起算（民法典第二百零一条），只计工作日，含调休上班日，不含周末和放假日。
        依据等级：V（已核实），某网。
        2024-12-02（周一）：已过当日受理时间，视为次日收到，不计入
        2024-12-03（周二）：起算日，不计入
        2024-12-04（周三）：第1个工作日
        2024-12-05（周四）：第2个工作日
        2024-12-06（周五）：第3个工作日
        2024-12-07（周六）：周末，不计入
        2024-12-08（周日）：周末，不计入
        2024-12-09（周一）：第4个工作日
        2024-12-10（周二）：第5个工作日，到期日

        Received on Mon 2024-12-02 (after the cut-off, counted from Tue 2024-12-03), to be answered within 5 working days under Some Measures (《某办法》 某发〔2024〕1号), art. 5, that is by Tue 2024-12-10; not yet answered as of Wed 2024-12-04, 4 working days left.
        Rule: T-1, Some Measures (《某办法》 某发〔2024〕1号), art. 5, 5 working days, to be extended by at most 1 working day, from the day the provider receives the request. The start day is not counted, counting begins on the next day (Civil Code art. 201); only working days are counted, make-up days among them, weekends and days off not.
        Evidence: grade V (verified), 某网.
        Mon 2024-12-02: received after the cut-off, taken as the next day, not counted
        Tue 2024-12-03: start day, not counted
        Wed 2024-12-04: working day 1
        Thu 2024-12-05: working day 2
        Fri 2024-12-06: working day 3
        Sat 2024-12-07: weekend, not counted
        Sun 2024-12-08: weekend, not counted
        Mon 2024-12-09: working day 4
        Tue 2024-12-10: working day 5, due day

        ## calendar days that end on a rest day
        2024-12-05（周四）答复同意，依据《某办法》应在3日内提供数据，到期日为2024-12-09（周一）；2024-12-10（周二）提供数据，用时3个工作日，逾期1个工作日。（该时限未经核实。）
        规则：T-2，《某办法》，3日，自答复同意之日起。起算当日不计入，自下一日起算（民法典第二百零一条），逐日计算；最后一日为休息日的，顺延至其后的第一个工作日（民法典第二百零三条）。
        依据等级：2（未核实）。
        2024-12-05（周四）：起算日，不计入
        2024-12-06（周五）：第1个自然日
        2024-12-07（周六）：第2个自然日（周末）
        2024-12-08（周日）：第3个自然日（周末），期满日为休息日，顺延
        2024-12-09（周一）：第4个自然日，到期日
        2024-12-10（周二）：第5个自然日，提供数据

        Agreed to on Thu 2024-12-05, to be provided within 3 calendar days under 《某办法》, that is by Mon 2024-12-09; provided on Tue 2024-12-10, after 3 working days: 1 working day late. (This limit is not verified.)
        Rule: T-2, 《某办法》, 3 calendar days, from the reply that agrees. The start day is not counted, counting begins on the next day (Civil Code art. 201); every day is counted, and a last day that is a rest day rolls on to the next working day (Civil Code art. 203).
        Evidence: grade 2 (not verified).
        Thu 2024-12-05: start day, not counted
        Fri 2024-12-06: day 1
        Sat 2024-12-07: day 2 (weekend)
        Sun 2024-12-08: day 3 (weekend), the period ends on a rest day and rolls on
        Mon 2024-12-09: day 4, due day
        Tue 2024-12-10: day 5, provided

        ## one calendar day, the start day counted
        2024-12-05（周四）答复同意，依据《某办法》应在1日内提供数据，到期日为2024-12-05（周四）；截至2024-12-05（周四）尚未提供数据，当日到期。（该时限未经核实。）
        规则：T-2，《某办法》，1日，自答复同意之日起。起算当日计入，逐日计算；最后一日为休息日的，顺延至其后的第一个工作日（民法典第二百零三条）。
        依据等级：2（未核实）。
        2024-12-05（周四）：第1个自然日，到期日

        Agreed to on Thu 2024-12-05, to be provided within 1 calendar day under 《某办法》, that is by Thu 2024-12-05; not yet provided as of Thu 2024-12-05, which is the due day. (This limit is not verified.)
        Rule: T-2, 《某办法》, 1 calendar day, from the reply that agrees. The start day is counted; every day is counted, and a last day that is a rest day rolls on to the next working day (Civil Code art. 203).
        Evidence: grade 2 (not verified).
        Thu 2024-12-05: day 1, due day

        ## calendar days, suspended still
        2024-12-05（周四）答复同意，依据《某办法》应在10日内提供数据；截至2024-12-10（周二）处于中止状态。（该时限未经核实。）
        规则：T-2，《某办法》，10日，自答复同意之日起。起算当日计入，逐日计算；最后一日为休息日的，顺延至其后的第一个工作日（民法典第二百零三条）。
        依据等级：2（未核实）。
        2024-12-05（周四）：第1个自然日
        2024-12-06（周五）：中止，不计入
        2024-12-07（周六）：中止，不计入
        2024-12-08（周日）：中止，不计入
        2024-12-09（周一）：中止，不计入
        2024-12-10（周二）：中止，不计入

        Agreed to on Thu 2024-12-05, to be provided within 10 calendar days under 《某办法》; suspended as of Tue 2024-12-10. (This limit is not verified.)
        Rule: T-2, 《某办法》, 10 calendar days, from the reply that agrees. The start day is counted; every day is counted, and a last day that is a rest day rolls on to the next working day (Civil Code art. 203).
        Evidence: grade 2 (not verified).
        Thu 2024-12-05: day 1
        Fri 2024-12-06: suspended, not counted
        Sat 2024-12-07: suspended, not counted
        Sun 2024-12-08: suspended, not counted
        Mon 2024-12-09: suspended, not counted
        Tue 2024-12-10: suspended, not counted

        ## calendar days beyond the calendar
        2026-12-24（周四）答复同意，依据《某办法》应在60日内提供数据，到期日在已公布的工作日历之后，尚不能确定；截至2026-12-28（周一）尚未提供数据，剩余3个工作日以上。（该时限未经核实。）
        规则：T-2，《某办法》，60日，自答复同意之日起。起算当日计入，逐日计算；最后一日为休息日的，顺延至其后的第一个工作日（民法典第二百零三条）。
        依据等级：2（未核实）。
        2026-12-24（周四）：第1个自然日
        2026-12-25（周五）：第2个自然日（暂定，下一年度放假通知可能调整）
        2026-12-26（周六）：第3个自然日（周末）（暂定，下一年度放假通知可能调整）
        2026-12-27（周日）：第4个自然日（周末）（暂定，下一年度放假通知可能调整）
        2026-12-28（周一）：第5个自然日（暂定，下一年度放假通知可能调整）

        Agreed to on Thu 2026-12-24, to be provided within 60 calendar days under 《某办法》, on a day beyond the published calendar, which cannot be named yet; not yet provided as of Mon 2026-12-28, at least 3 working days left. (This limit is not verified.)
        Rule: T-2, 《某办法》, 60 calendar days, from the reply that agrees. The start day is counted; every day is counted, and a last day that is a rest day rolls on to the next working day (Civil Code art. 203).
        Evidence: grade 2 (not verified).
        Thu 2026-12-24: day 1
        Fri 2026-12-25: day 2 (provisional: next year's notice may change it)
        Sat 2026-12-26: day 3 (weekend) (provisional: next year's notice may change it)
        Sun 2026-12-27: day 4 (weekend) (provisional: next year's notice may change it)
        Mon 2026-12-28: day 5 (provisional: next year's notice may change it)

        ## a month
        2024-12-09（周一）答复同意，依据《某办法》应在1个月内提供数据，到期日为2025-01-08（周三）；截至2024-12-10（周二）尚未提供数据，剩余20个工作日。（该时限未经核实。）
        规则：T-2，《某办法》，1个月，自答复同意之日起。起算当日计入，到期月的对应日为最后一日（民法典第二百零二条）；最后一日为休息日的，顺延至其后的第一个工作日（民法典第二百零三条）。
        依据等级：2（未核实），某书。

        Agreed to on Mon 2024-12-09, to be provided within 1 month under 《某办法》, that is by Wed 2025-01-08; not yet provided as of Tue 2024-12-10, 20 working days left. (This limit is not verified.)
        Rule: T-2, 《某办法》, 1 month, from the reply that agrees. The start day is counted; the period ends on the corresponding day (Civil Code art. 202), and a last day that is a rest day rolls on to the next working day (art. 203).
        Evidence: grade 2 (not verified), 某书.

        ## months
        2024-12-09（周一）收到申请，依据《某办法》（某发〔2024〕1号）第5条应在2个月内答复，到期日为2025-02-10（周一）；截至2024-12-10（周二）尚未答复，剩余39个工作日。
        规则：T-1，《某办法》（某发〔2024〕1号）第5条，2个月，最多可延长2个月，自提供部门收到申请之日起。起算当日不计入，自下一日起算（民法典第二百零一条），到期月的对应日为最后一日（民法典第二百零二条）；最后一日为休息日的，顺延至其后的第一个工作日（民法典第二百零三条）。
        依据等级：V（已核实），某网。

        Received on Mon 2024-12-09, to be answered within 2 months under 《某办法》 某发〔2024〕1号, art. 5, that is by Mon 2025-02-10; not yet answered as of Tue 2024-12-10, 39 working days left.
        Rule: T-1, 《某办法》 某发〔2024〕1号, art. 5, 2 months, to be extended by at most 2 months, from the day the provider receives the request. The start day is not counted, counting begins on the next day (Civil Code art. 201); the period ends on the corresponding day (Civil Code art. 202), and a last day that is a rest day rolls on to the next working day (art. 203).
        Evidence: grade V (verified), 某网.

        ## provisional days and beyond
        2026-12-25（周五）收到申请，依据《某办法》（某发〔2024〕1号）第5条应在5个工作日内答复，到期日在已公布的工作日历之后，尚不能确定；截至2026-12-28（周一）尚未答复，剩余4个工作日。
        规则：T-1，《某办法》（某发〔2024〕1号）第5条，5个工作日，最多可延长1个工作日，自提供部门收到申请之日起。起算当日不计入，自下一日起算（民法典第二百零一条），只计工作日，含调休上班日，不含周末和放假日。
        依据等级：V（已核实），某网。
        2026-12-25（周五）：起算日，不计入（暂定，下一年度放假通知可能调整）
        2026-12-26（周六）：周末，不计入（暂定，下一年度放假通知可能调整）
        2026-12-27（周日）：周末，不计入（暂定，下一年度放假通知可能调整）
        2026-12-28（周一）：第1个工作日（暂定，下一年度放假通知可能调整）

        Received on Fri 2026-12-25, to be answered within 5 working days under Some Measures (《某办法》 某发〔2024〕1号), art. 5, on a day beyond the published calendar, which cannot be named yet; not yet answered as of Mon 2026-12-28, 4 working days left.
        Rule: T-1, Some Measures (《某办法》 某发〔2024〕1号), art. 5, 5 working days, to be extended by at most 1 working day, from the day the provider receives the request. The start day is not counted, counting begins on the next day (Civil Code art. 201); only working days are counted, make-up days among them, weekends and days off not.
        Evidence: grade V (verified), 某网.
        Fri 2026-12-25: start day, not counted (provisional: next year's notice may change it)
        Sat 2026-12-26: weekend, not counted (provisional: next year's notice may change it)
        Sun 2026-12-27: weekend, not counted (provisional: next year's notice may change it)
        Mon 2026-12-28: working day 1 (provisional: next year's notice may change it)

        ## a day off of the region
        2024-12-02（周一）收到申请，依据《某办法》（某发〔2024〕1号）第5条应在5个工作日内答复，到期日为2024-12-10（周二）；截至2024-12-05（周四）尚未答复，剩余3个工作日。
        规则：T-1，《某办法》（某发〔2024〕1号）第5条，5个工作日，最多可延长1个工作日，自提供部门收到申请之日起。起算当日不计入，自下一日起算（民法典第二百零一条），只计工作日，含调休上班日，不含周末和放假日。
        依据等级：V（已核实），某网。
        2024-12-02（周一）：起算日，不计入
        2024-12-03（周二）：第1个工作日
        2024-12-04（周三）：州庆，某州放假，不计入【某州放假的决定】
        2024-12-05（周四）：第2个工作日
        2024-12-06（周五）：第3个工作日
        2024-12-07（周六）：周末，不计入
        2024-12-08（周日）：周末，不计入
        2024-12-09（周一）：第4个工作日
        2024-12-10（周二）：第5个工作日，到期日

        Received on Mon 2024-12-02, to be answered within 5 working days under Some Measures (《某办法》 某发〔2024〕1号), art. 5, that is by Tue 2024-12-10; not yet answered as of Thu 2024-12-05, 3 working days left.
        Rule: T-1, Some Measures (《某办法》 某发〔2024〕1号), art. 5, 5 working days, to be extended by at most 1 working day, from the day the provider receives the request. The start day is not counted, counting begins on the next day (Civil Code art. 201); only working days are counted, make-up days among them, weekends and days off not.
        Evidence: grade V (verified), 某网.
        Mon 2024-12-02: start day, not counted
        Tue 2024-12-03: working day 1
        Wed 2024-12-04: day off in 某州, 州庆, not counted [某州放假的决定]
        Thu 2024-12-05: working day 2
        Fri 2024-12-06: working day 3
        Sat 2024-12-07: weekend, not counted
        Sun 2024-12-08: weekend, not counted
        Mon 2024-12-09: working day 4
        Tue 2024-12-10: working day 5, due day

        ## a calendar without notices
        2024-12-05（周四）收到申请，依据《某办法》（某发〔2024〕1号）第5条应在5个工作日内答复，到期日为2024-12-12（周四）；截至2024-12-10（周二）尚未答复，剩余2个工作日。
        规则：T-1，《某办法》（某发〔2024〕1号）第5条，5个工作日，最多可延长1个工作日，自提供部门收到申请之日起。起算当日不计入，自下一日起算（民法典第二百零一条），只计工作日，含调休上班日，不含周末和放假日。
        依据等级：V（已核实），某网。
        2024-12-05（周四）：起算日，不计入
        2024-12-06（周五）：第1个工作日
        2024-12-07（周六）：周末，不计入
        2024-12-08（周日）：周末，不计入
        2024-12-09（周一）：第2个工作日
        2024-12-10（周二）：第3个工作日
        2024-12-11（周三）：第4个工作日
        2024-12-12（周四）：第5个工作日，到期日

        Received on Thu 2024-12-05, to be answered within 5 working days under Some Measures (《某办法》 某发〔2024〕1号), art. 5, that is by Thu 2024-12-12; not yet answered as of Tue 2024-12-10, 2 working days left.
        Rule: T-1, Some Measures (《某办法》 某发〔2024〕1号), art. 5, 5 working days, to be extended by at most 1 working day, from the day the provider receives the request. The start day is not counted, counting begins on the next day (Civil Code art. 201); only working days are counted, make-up days among them, weekends and days off not.
        Evidence: grade V (verified), 某网.
        Thu 2024-12-05: start day, not counted
        Fri 2024-12-06: working day 1
        Sat 2024-12-07: weekend, not counted
        Sun 2024-12-08: weekend, not counted
        Mon 2024-12-09: working day 2
        Tue 2024-12-10: working day 3
        Wed 2024-12-11: working day 4
        Thu 2024-12-12: working day 5, due day
        """;
}
