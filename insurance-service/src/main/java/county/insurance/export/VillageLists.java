package county.insurance.export;

import county.insurance.policy.EnrolmentList;
import county.insurance.policy.EnrolmentLists;
import county.insurance.policy.WantedLists;
import county.platform.access.Official;
import county.platform.export.ExportForm;
import county.platform.export.Exports;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The village lists, each with what it comes to, to take along or to be printed. */
@RestController
class VillageLists {

    private static final ExportForm<EnrolmentList> FORM = ExportForm.<EnrolmentList>of("村清单")
            .text("镇街", 12, EnrolmentList::townshipName)
            .text("村（社区）", 14, EnrolmentList::villageName)
            .whole("第几份", EnrolmentList::no)
            .text("保险方案", 20, EnrolmentList::schemeName)
            .text("状态", 14, list -> list.stateNow().words())
            .whole("户数", EnrolmentList::policies)
            .quantity("数量", EnrolmentList::quantity)
            .text("单位", 4, EnrolmentList::quantityUnit)
            .money("保险金额（元）", EnrolmentList::sumInsured)
            .money("保险费（元）", EnrolmentList::premium)
            .money("农户自缴（元）", EnrolmentList::farmer)
            .whole("未签字户数", EnrolmentList::unsigned)
            .whole("缺证明户数", EnrolmentList::uncertified)
            .text("退回原因", 20, EnrolmentList::returned);

    private final EnrolmentLists lists;
    private final Exports exports;

    VillageLists(EnrolmentLists lists, Exports exports) {
        this.lists = lists;
        this.exports = exports;
    }

    @GetMapping({ExportRoutes.LISTS + ".xlsx", ExportRoutes.LISTS + ".csv", ExportRoutes.LISTS + ".pdf"})
    Mono<ResponseEntity<Resource>> lists(
            @AuthenticationPrincipal Official official,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String state,
            ServerWebExchange exchange) {
        var wanted = new WantedLists(scheme, township, text.strip());
        return exports.masked(exchange, FORM, scheme, lists.all(official, wanted, state));
    }
}
