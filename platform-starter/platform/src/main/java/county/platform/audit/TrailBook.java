package county.platform.audit;

import county.platform.audit.TrailWords.Thing;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All words of a service's trail: those of its module, and those of what every module has. Pure. */
public final class TrailBook {

    /** What is done alike with things of many kinds. */
    private static final Map<String, String> ACTS = Map.ofEntries(
            Map.entry("enter", "登记"),
            Map.entry("change", "修改"),
            Map.entry("correct", "更正"),
            Map.entry("remove", "删除"),
            Map.entry("discard", "删除"),
            Map.entry("return", "退回"),
            Map.entry("withdraw", "撤回"),
            Map.entry("hand-in", "提交核准"),
            Map.entry("approve", "核准生效"),
            Map.entry("supersede", "被新版替代"),
            Map.entry("upload", "上传文件"),
            Map.entry("request-application", "确认登记文件"),
            Map.entry("apply", "从文件登记"),
            Map.entry("attach", "上传材料"),
            Map.entry("detach", "删除材料"),
            Map.entry("open", "查看材料"),
            Map.entry("reveal", "查看完整号码"),
            Map.entry("export", "导出名单"),
            Map.entry("download-bundle", "下载材料包"));

    private static final List<Thing> COMMON = List.of(
            Thing.of("unit-duty", "单位职责").act("assign", "设定职责").act("withdraw", "终止职责"),
            Thing.of("period", "年度")
                    .act("propose-close", "提请关闭")
                    .act("propose-reopen", "提请重新打开")
                    .act("decline-close", "不同意关闭")
                    .act("decline-reopen", "不同意重新打开")
                    .act("close", "关闭")
                    .act("reopen", "重新打开"),
            Thing.of("todo", "待办").act("take", "认领").act("hand-over", "转交").act("give-back", "退回给本单位"));

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("note", "说明"),
            Map.entry("version", "版本"),
            Map.entry("state", "状态"),
            Map.entry("evidence", "佐证"),
            Map.entry("value", "数值"),
            Map.entry("period", "时期"),
            Map.entry("source", "来源"),
            Map.entry("approved", "已审定"),
            Map.entry("approvedBy", "审定人"),
            Map.entry("approvedOn", "审定日期"),
            Map.entry("enteredBy", "录入人"),
            Map.entry("enteredOn", "录入日期"),
            Map.entry("enteredAt", "录入时间"),
            Map.entry("completedOn", "完成日期"),
            Map.entry("completedBy", "填报人"),
            Map.entry("reportedOn", "报送日期"),
            Map.entry("reportedBy", "报送人"),
            Map.entry("documentNumber", "文号"),
            Map.entry("document", "文号"),
            Map.entry("submittedBy", "提交人"),
            Map.entry("decidedBy", "决定人"),
            Map.entry("decidedOn", "决定日期"),
            Map.entry("changedAt", "变更时间"),
            Map.entry("reason", "理由"),
            Map.entry("name", "名称"),
            Map.entry("year", "年度"),
            Map.entry("duty", "职责"),
            Map.entry("unit", "单位"),
            Map.entry("unitName", "单位名称"),
            Map.entry("fileName", "文件"),
            Map.entry("rows", "行数"),
            Map.entry("due", "期限"));

    private final Map<String, Thing> things = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>(FIELDS);

    public TrailBook(Collection<TrailWords> declared) {
        COMMON.forEach(thing -> things.put(thing.entity(), thing));
        for (TrailWords words : declared) {
            words.things().forEach(thing -> things.put(thing.entity(), thing));
            fields.putAll(words.fields());
        }
    }

    /** Whether both what was done and what it was done to have words. */
    public boolean knows(String action, String entity) {
        Thing thing = things.get(entity);
        return thing != null && (thing.acts().containsKey(action) || ACTS.containsKey(action));
    }

    /** What was done; an act without words stands as it is. */
    public String act(String action, String entity) {
        Thing thing = things.get(entity);
        String own = thing == null ? null : thing.acts().get(action);
        return own == null ? ACTS.getOrDefault(action, action) : own;
    }

    /** What it was done to. */
    public String thing(String entity) {
        Thing thing = things.get(entity);
        return thing == null ? entity : thing.words();
    }

    /** What a thing's parts are called. */
    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }
}
