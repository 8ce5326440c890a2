package county.insurance.enrolment;

import county.insurance.policy.EnrolmentList;
import county.insurance.scheme.FormerTerms;
import county.insurance.scheme.SeasonLock;
import county.insurance.scheme.SeasonProgress;
import county.insurance.scheme.Terms;
import county.platform.time.BusinessTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Loads what the rule of a list's steps asks for. A settlement of the scheme waits until the step has been taken. */
@Service
public class ListRules {

    private final SeasonProgress progress;
    private final FormerTerms terms;
    private final SeasonLock lock;
    private final BusinessTime time;

    ListRules(SeasonProgress progress, FormerTerms terms, SeasonLock lock, BusinessTime time) {
        this.progress = progress;
        this.terms = terms;
        this.lock = lock;
        this.time = time;
    }

    /** The list when this step may be taken with it now; refuses with the reason when it may not. */
    public Mono<EnrolmentList> mustAllow(ListAct act, EnrolmentList list) {
        return of(list).doOnNext(rule -> rule.mustAllow(act, list)).thenReturn(list);
    }

    /** The rule of a list today. */
    public Mono<ListRule> of(EnrolmentList list) {
        return terms(list).flatMap(found -> of(found, list.scheme()));
    }

    private Mono<ListRule> of(Terms found, String scheme) {
        return progress.isSettled(scheme).map(settled -> new ListRule(found.scheme(), time.today(), settled));
    }

    /** The terms of the version under which a list was opened. */
    public Mono<Terms> terms(EnrolmentList list) {
        return terms.of(list.scheme(), list.schemeVersion());
    }

    /** Keeps settlements of the list's scheme waiting until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<EnrolmentList> hold(EnrolmentList list) {
        return lock.take(list.scheme()).thenReturn(list);
    }
}
