package county.insurance.enrolment;

/** What somebody does with a list, from its first entry to its last step. */
public enum ListAct {
    ENTER("登记"),
    CHANGE("修改"),
    START_NOTICE("开始公示"),
    CLOSE_NOTICE("结束公示"),
    SUBMIT("提交承保机构"),
    TAKE_BACK("撤回"),
    UNDERWRITE("承保"),
    APPROVE("审核通过"),
    RETURN("退回承保机构"),
    RETURN_TO_TOWNSHIP("退回镇街"),
    END("终止办理");

    private final String words;

    ListAct(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
