package county.insurance.policy;

/** The statements by which whole lists are taken in: set work, whose rows the query of who brings them gives. */
public final class Intake {

    private Intake() {}

    /**
     * Takes lists in.
     *
     * @param rows scheme, version, township, village, number, by whom, when, and the job that it came with
     */
    public static String lists(String rows) {
        return """
                insert into enrolment_list (
                    scheme, scheme_version, township, village, no, created_by, created_at, source_import)
                """ + rows;
    }

    /**
     * Takes collectives in.
     *
     * @param rows list, kind, name, and the code's index, sealed and mask
     */
    public static String collectives(String rows) {
        return """
                insert into collective (list, kind, name, code_index, code_sealed, code_mask)
                """ + rows;
    }

    /**
     * Takes policies in.
     *
     * @param rows all that is entered of a policy, in the order of the columns below
     */
    public static String policies(String rows) {
        return """
                insert into policy (
                    list, scheme, scheme_version, township, village, kind, collective, name, identity_kind, identity_index,
                    identity_sealed, identity_mask, phone_sealed, phone_mask, phone_key, bank, account_sealed, account_mask,
                    account_key, plot, quantity, previous_quantity, eligibility, signed_on, sum_insured, premium, farmer,
                    district, city, province, source_import, source_row, entered_by, entered_at)
                """ + rows;
    }
}
