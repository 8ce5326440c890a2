package county.forestry.overview;

import county.platform.audit.Sight;
import county.platform.audit.TrailWords;
import county.platform.audit.TrailWords.Thing;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module's code records in the audit trail, in the words of its people. */
@Configuration(proxyBeanMethods = false)
class ForestryWords {

    @Bean
    TrailWords forestryTrailWords() {
        return TrailWords.of(
                        Thing.of("milestone", "报送节点").act("report", "报送"),
                        Thing.of("plot", "造林小班")
                                .act("enter", "上报")
                                .act("change", "修改后上报")
                                .act("withdraw", "撤回")
                                .act("verify", "核实")
                                .act("accept", "验收")
                                .act("return", "退回"),
                        Thing.of("plot-import", "小班导入"),
                        Thing.of("plot-paper", "小班材料"),
                        Thing.of("forest-goal-edition", "任务分解表")
                                .act("enter", "录入")
                                .act("hand-in", "提交核准")
                                .act("approve", "核准生效")
                                .act("return", "退回")
                                .act("discard", "删除草稿")
                                .act("supersede", "被新版替代"))
                .fields(Map.ofEntries(
                        Map.entry("area", "面积"),
                        Map.entry("verifiedArea", "核实面积"),
                        Map.entry("passedArea", "合格面积"),
                        Map.entry("species", "优势树种"),
                        Map.entry("number", "版次")));
    }

    @Bean
    Sight milestoneSight() {
        return Sight.ofUnit("milestone");
    }
}
