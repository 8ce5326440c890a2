package county.insurance.attachment;

import county.insurance.policy.EnrolmentList;
import county.insurance.policy.ListState;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.attachment.Act;
import county.platform.problem.Refused;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A township attaches papers as long as its list is open to it, an insurer the record of its inspection while the list
 * waits for it. Once a list is on public notice its certificates stay. Pure.
 */
final class PaperRules {

    static final String CERTIFICATE = "village-certificate";
    static final String INSPECTION = "inspection";
    static final String CORRECTION = "correction";
    static final Map<String, String> KINDS = kinds();

    private PaperRules() {}

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("signed-list", "签字的分户清单");
        kinds.put(CERTIFICATE, "村委会证明");
        kinds.put(INSPECTION, "查验材料");
        kinds.put(CORRECTION, "更正材料");
        kinds.put("other", "其他材料");
        return Collections.unmodifiableMap(kinds);
    }

    /** Refuses who may not attach or remove such a paper, or not now. */
    static void mustChange(Official official, EnrolmentList list, Act act, String kind) {
        boolean township = official.has(Role.TOWNSHIP_CLERK) && official.belongsTo(list.township());
        boolean insurer = official.has(Role.INSURER) && official.belongsTo(String.valueOf(list.insurer()));
        if (!township && !insurer) {
            throw Refused.foreignUnit();
        }
        if (insurer && !kind.equals(INSPECTION)) {
            throw Refused.forbidden("承保机构只上传和删除查验记录。");
        }
        if (kind.equals(CORRECTION)) {
            mustBeInForce(list);
        } else if (insurer
                ? list.stateNow() != ListState.INSURER
                : !list.stateNow().isOpen()) {
            throw Refused.againstRule("list", "清单现在是“" + list.stateNow().words() + "”，不能增减附件。");
        }
        if (act == Act.REMOVE) {
            mustRemove(list, kind);
        }
    }

    /** On what a correction of a policy in force rests; nothing takes it away again. */
    private static void mustBeInForce(EnrolmentList list) {
        if (list.stateNow() != ListState.IN_FORCE) {
            throw Refused.againstRule(
                    "list", "更正材料只用于已生效的清单；清单现在是“" + list.stateNow().words() + "”。");
        }
    }

    private static void mustRemove(EnrolmentList list, String kind) {
        if (kind.equals(CORRECTION)) {
            throw Refused.againstRule("list", "更正所依据的材料不能删除。");
        }
        if (kind.equals(CERTIFICATE) && list.stateNow() != ListState.DRAFT) {
            throw Refused.againstRule("list", "清单已经公示，公示所依据的证明不能删除。");
        }
    }
}
