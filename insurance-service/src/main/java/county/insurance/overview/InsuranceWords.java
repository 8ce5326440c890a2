package county.insurance.overview;

import county.platform.access.Role;
import county.platform.audit.Sight;
import county.platform.audit.TrailWords;
import county.platform.audit.TrailWords.Thing;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What this module's code records in the audit trail, in the words of its people. */
@Configuration(proxyBeanMethods = false)
class InsuranceWords {

    @Bean
    TrailWords insuranceTrailWords() {
        return TrailWords.of(
                        Thing.of("enrolment-list", "参保清单")
                                .act("open", "开立清单")
                                .act("discard", "删除空清单")
                                .act("start-notice", "开始公示")
                                .act("close-notice", "结束公示")
                                .act("restart", "清单有变动，重新登记")
                                .act("submit", "提交承保机构")
                                .act("take-back", "镇街撤回")
                                .act("underwrite", "承保")
                                .act("approve", "审核通过")
                                .act("return", "退回")
                                .act("end", "终止办理")
                                .act("refund", "登记退还自缴保费")
                                .act("sell", "登记出栏数量")
                                .act("told", "查验重复参保")
                                .act("import", "从文件导入"),
                        Thing.of("policy", "保险单")
                                .act("enter", "登记投保")
                                .act("change", "修改登记")
                                .act("remove", "从清单删除")
                                .act("sell", "登记出栏数量")
                                .act("terminate", "解除合同")
                                .act("read-own", "本人查询"),
                        Thing.of("policy-correction", "保险单更正")
                                .act("enter", "登记更正")
                                .act("release", "核对更正")
                                .act("refuse", "不予更正"),
                        Thing.of("collective", "集体投保人").act("add", "添加").act("remove", "删除"),
                        Thing.of("objection", "公示异议").act("object", "登记异议").act("resolve", "登记处理结果"),
                        Thing.of("enrolment-import", "名单导入").act("told", "查看重复参保"),
                        Thing.of("enrolment-export", "投保名单"),
                        Thing.of("claims-export", "赔付名单"),
                        Thing.of("attachment", "附件"),
                        Thing.of("number", "证件号码").act("search", "按证件号码查找"),
                        Thing.of("observation", "采集价格")
                                .act("enter", "录入价格")
                                .act("correct", "更正价格")
                                .act("confirm", "复核确认，计入平均")
                                .act("reject", "复核剔除，不计入平均"),
                        Thing.of("point", "监测点")
                                .act("add", "设立监测点")
                                .act("change", "修改监测点")
                                .act("remove", "删除监测点")
                                .act("explain", "说明补改理由"),
                        Thing.of("price", "每日价格")
                                .act("publish", "公布价格")
                                .act("correct", "更正公布的价格")
                                .act("propose", "提请核准价格")
                                .act("withdraw", "撤回提请")
                                .act("reject", "退回提请"),
                        Thing.of("national-price", "国家公布价格")
                                .act("enter", "录入价格")
                                .act("publish", "公布价格")
                                .act("reject", "退回价格"),
                        Thing.of("actual-price", "实际价格").act("lock", "公布实际价格").act("correct", "更正实际价格"),
                        Thing.of("settlement", "理赔结算")
                                .act("run", "运行结算")
                                .act("confirm", "确认赔付金额")
                                .act("pay", "登记付款")
                                .act("publish", "公布理赔结果"),
                        Thing.of("payment", "赔款付款").act("return", "登记退汇").act("take-back", "撤销付款登记"),
                        Thing.of("dispute", "赔付争议")
                                .act("raise", "登记争议")
                                .act("certify", "提请价格认证")
                                .act("close", "凭文书办结")
                                .act("pay", "登记调整款支付")
                                .act("return", "登记调整款退汇"),
                        Thing.of("subsidy", "保费补贴").act("pay", "登记拨付").act("take-back", "撤销拨付登记"),
                        Thing.of("refund", "退还保费").act("return", "登记退款没有付成"),
                        Thing.of("sanction", "失信惩戒").act("impose", "登记惩戒").act("lift", "解除惩戒"),
                        Thing.of("stage", "阶段").act("complete", "填报完成").act("correct", "更正填报"),
                        Thing.of("scheme", "保险方案").act("publish", "公布方案"),
                        Thing.of("scheme-draft", "方案草案")
                                .act("begin", "建立草案")
                                .act("change", "修改草案")
                                .act("discard", "删除草案"))
                .fields(Map.ofEntries(
                        Map.entry("premium", "保险费"),
                        Map.entry("sumInsured", "保险金额"),
                        Map.entry("quantity", "数量"),
                        Map.entry("price", "价格"),
                        Map.entry("amount", "金额"),
                        Map.entry("insurer", "承保机构"),
                        Map.entry("township", "镇街"),
                        Map.entry("village", "村（社区）"),
                        Map.entry("scheme", "方案"),
                        Map.entry("no", "序号"),
                        Map.entry("paidOn", "付款日期"),
                        Map.entry("resolution", "处理结果"),
                        Map.entry("upheld", "异议是否成立"),
                        Map.entry("returned", "退回理由"),
                        Map.entry("certificate", "保险单号"),
                        Map.entry("signedOn", "签字日期"),
                        Map.entry("inForceOn", "生效日期"),
                        Map.entry("policies", "户数")));
    }

    @Bean
    Sight stageSight() {
        return Sight.ofUnit("stage");
    }

    @Bean
    Sight priceSight() {
        return Sight.ofOverseers("price");
    }

    @Bean
    Sight draftSight() {
        return Sight.ofOverseers("scheme-draft");
    }

    @Bean
    Sight nationalSight() {
        return Sight.ofOverseers("national-price");
    }

    @Bean
    Sight sanctionSight() {
        return new Sight("sanction", (official, asked) -> Mono.just(official.seesAll() || official.has(Role.INSURER)));
    }
}
