package county.insurance.subsidy;

import county.insurance.duty.InsuranceDuty;
import county.insurance.subsidy.Ledger.Outstanding;
import county.insurance.subsidy.Refunds.Owed;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.summary.Todo;
import county.platform.unit.UnitDirectory;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Subsidies that are to be paid, and farmers' shares that are to be given back. */
@Service
public class SubsidyTodos {

    private final Ledger ledger;
    private final Refunds refunds;
    private final UnitDirectory units;

    SubsidyTodos(Ledger ledger, Refunds refunds, UnitDirectory units) {
        this.ledger = ledger;
        this.refunds = refunds;
        this.units = units;
    }

    public Mono<List<Todo>> waitingFor(Official official, LocalDate today) {
        Mono<List<Outstanding>> subsidies =
                official.has(InsuranceDuty.PAYS_SUBSIDY) ? ledger.outstanding() : Mono.just(List.of());
        return Mono.zip(subsidies, refunds.owedBy(official))
                .map(read -> Stream.concat(
                                read.getT1().stream().map(owed -> todo(official, owed, today)),
                                read.getT2().stream().map(owed -> todo(owed, today)))
                        .toList());
    }

    private static Todo todo(Owed owed, LocalDate today) {
        return Todo.of(
                        "refunds/" + owed.scheme() + "/" + owed.unit(),
                        Module.INSURANCE.key(),
                        owed.productName() + "：" + owed.policies() + " 户自缴保费共 "
                                + owed.amount().toPlainString() + " 元待退还",
                        owed.unit(),
                        owed.unitName(),
                        null,
                        today,
                        "/insurance/refunds?scheme=" + owed.scheme())
                .blocking(owed.policies(), "户等着退还自缴保费");
    }

    private Todo todo(Official official, Outstanding owed, LocalDate today) {
        String unit = official.unitWith(InsuranceDuty.PAYS_SUBSIDY);
        return Todo.of(
                "ledger/" + owed.scheme(),
                Module.INSURANCE.key(),
                owed.productName() + "：" + owed.amount().toPlainString() + " 元保费补贴待拨付",
                unit,
                units.nameOf(unit),
                null,
                today,
                "/insurance/ledger?scheme=" + owed.scheme());
    }
}
