package county.insurance.imports;

import county.insurance.enrolment.ListHistory;
import county.insurance.policy.Intake;
import county.platform.importing.BoundSql;
import county.platform.importing.TakenFile;

/** Makes village lists, collectives and policies of a file's rows, all of them in one statement. */
final class EnrolmentTaking {

    private static final String LISTS = """
            select :scheme, :edition, :township, r.village,
                   coalesce((select max(l.no) from village_list l where l.scheme = :scheme and l.village = r.village), 0) + 1,
                   :by, :at, :job
            from (select distinct village from enrolment_row where job = :job) r
            order by r.village
            returning id, village
            """;

    private static final String COLLECTIVES = """
            select distinct on (l.id, r.collective_index) l.id, r.collective_kind, r.collective, r.collective_index,
                   r.collective_sealed, r.collective_mask
            from enrolment_row r join lists l on l.village = r.village
            where r.job = :job and r.collective_index is not null
            order by l.id, r.collective_index, r.row_no
            returning id, list, code_index
            """;

    private static final String STEPS = """
            select l.id, 'import', 'draft', 'draft', '由文件“' || :fileName || '”导入', :township, :by, :byName, :at
            from lists l
            """;

    private static final String AUTHORS = """
            select l.id, a.username, a.name, a.since
            from lists l
            cross join (select distinct on (username) username, name, since
                        from (values (:sentBy, :sentBy, cast(:sentAt as timestamptz)), (:by, :byName, :at))
                            as a (username, name, since)
                        order by username, since) a
            """;

    private static final String POLICIES = """
            select l.id, :scheme, :edition, :township, r.village, r.kind, c.id, r.name, r.identity_kind,
                   r.identity_index, r.identity_sealed, r.identity_mask, r.phone_sealed, r.phone_mask, r.phone_key, r.bank,
                   r.account_sealed, r.account_mask, r.account_key, r.plot, r.quantity,
                   coalesce(known.quantity, r.previous_quantity), r.eligibility, r.signed_on, r.sum_insured, r.premium,
                   r.farmer, r.district, r.city, r.province, :job, r.row_no, :by, :at
            from enrolment_row r
            join lists l on l.village = r.village
            left join collectives c on c.list = l.id and c.code_index = r.collective_index
            left join known on known.identity_index = r.identity_index
            where r.job = :job
            order by r.row_no
            """;

    private static final String TAKE = "with lists as (" + Intake.lists(LISTS)
            + "), collectives as (" + Intake.collectives(COLLECTIVES)
            + "), steps as (" + ListHistory.steps(STEPS)
            + "), authors as (" + ListHistory.authors(AUTHORS)
            + "), known as (" + EnrolmentChecks.KNOWN + ")\n" + Intake.policies(POLICIES);

    private EnrolmentTaking() {}

    static BoundSql of(TakenFile file) {
        return BoundSql.of(TAKE)
                .with("scheme", file.about())
                .with("edition", file.edition())
                .with("township", file.unit())
                .with("fileName", file.fileName())
                .with("sentBy", file.uploadedBy())
                .with("sentAt", file.uploadedAt())
                .with("by", file.appliedBy())
                .with("byName", file.appliedName())
                .with("at", file.at());
    }
}
