package county.forestry.milestone;

import county.forestry.milestone.MilestoneReports.Reported;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** A unit reports that it has reached a milestone, or corrects its report. */
@Service
class Reporting {

    private final MilestoneReports reports;
    private final AuditTrail audit;
    private final BusinessTime time;

    Reporting(MilestoneReports reports, AuditTrail audit, BusinessTime time) {
        this.reports = reports;
        this.audit = audit;
        this.time = time;
    }

    /** Stores the report; refuses it when it is not this unit's to make, or when somebody else was faster. */
    @Transactional
    Mono<Reported> report(Official official, String milestone, String unit, MilestoneReport report) {
        ReportRule.mustReport(official, unit);
        return reports.expected(milestone, unit)
                .filter(expected -> expected)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个单位的这项工作")))
                .then(reports.find(milestone, unit).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(before -> store(official, milestone, unit, report)
                        .then(reports.find(milestone, unit))
                        .flatMap(after -> audit.record(
                                        official, "report", "milestone", milestone, unit, before.orElse(null), after)
                                .thenReturn(after)));
    }

    private Mono<Void> store(Official official, String milestone, String unit, MilestoneReport report) {
        String by = official.username();
        Mono<Long> rows = report.version() == 0
                ? reports.add(milestone, unit, report.note(), report.documentNumber(), time.today(), by)
                : reports.change(
                        milestone, unit, report.note(), report.documentNumber(), time.today(), by, report.version());
        return rows.filter(count -> count == 1)
                .switchIfEmpty(Mono.error(Refused::conflict))
                .then();
    }
}
