package county.forestry.afforestation;

import county.platform.access.CommonDuty;
import county.platform.access.Role;
import county.platform.label.Label;
import county.platform.label.Labelled;
import county.platform.step.Mover;
import county.platform.step.Steps;
import county.platform.step.Who;
import java.util.List;

/** How far a plot is: its unit reports it, an officer verifies it on the ground, another accepts it. */
enum PlotState implements Labelled {
    @Label("已上报，待核实")
    REPORTED,
    @Label("已核实，待验收")
    VERIFIED,
    @Label("已验收")
    ACCEPTED,
    @Label("已退回")
    RETURNED,
    @Label("已撤回")
    WITHDRAWN;

    private static final Mover<PlotState> UNIT = Mover.of(
            Who.OF_THE_UNIT.and(Who.having(Role.TOWNSHIP_CLERK, Role.FOREST_FARM_CLERK)), "由小班所在镇街或国有林场的经办人员办理。", "小班");
    private static final Mover<PlotState> BUREAU = Mover.of(Who.withDuty(CommonDuty.LEADS), "由牵头部门的工作人员办理。", "小班");

    static final Steps<PlotState> STEPS = Steps.of(
            REPORTED,
            "小班不能改成这个状态。",
            List.of(
                    UNIT.move("change", REPORTED, REPORTED, RETURNED),
                    UNIT.move("withdraw", WITHDRAWN, REPORTED, RETURNED),
                    BUREAU.move("verify", VERIFIED, REPORTED).fourEyes("不能核实自己上报的小班。"),
                    BUREAU.move("accept", ACCEPTED, VERIFIED).fourEyes("不能验收自己核实的小班，请由另一位同事验收。"),
                    BUREAU.move("return", RETURNED, REPORTED, VERIFIED)));
}
