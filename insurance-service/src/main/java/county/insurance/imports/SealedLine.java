package county.insurance.imports;

import county.insurance.policy.PolicyRules;
import county.insurance.policy.Sealer.Sealed;
import county.insurance.scheme.Cover;
import county.insurance.scheme.Split;
import county.platform.importing.Staging;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row as it stands in the database, with the numbers that belong to a person sealed. */
record SealedLine(
        Line line, @Nullable Sealed numbers, @Nullable Sealed code) {

    static final Staging<SealedLine> STAGING = Staging.<SealedLine>of("enrolment_row")
            .text("village", row -> row.line.village())
            .text("kind", row -> row.line.entry().kind())
            .text("name", row -> String.valueOf(row.line.entry().name()))
            .text("identity_kind", row -> row.isOrganisation() ? "organisation" : "person")
            .bytes("identity_index", row -> row.number(Sealed::identityIndex))
            .bytes("identity_sealed", row -> row.number(Sealed::identity))
            .text("identity_mask", row -> row.number(Sealed::identityMask))
            .bytes("phone_sealed", row -> row.number(Sealed::phone))
            .text("phone_mask", row -> row.number(Sealed::phoneMask))
            .whole("phone_key", row -> row.number(Sealed::phoneKey))
            .bytes("account_sealed", row -> row.number(Sealed::account))
            .text("account_mask", row -> row.number(Sealed::accountMask))
            .whole("account_key", row -> row.number(Sealed::accountKey))
            .text("bank", row -> row.line.entry().bank())
            .text("plot", row -> row.line.entry().plot())
            .number("quantity", row -> row.cover(Cover::quantity))
            .number("previous_quantity", row -> row.line.previous())
            .answers("eligibility", row -> row.line.entry().eligibility())
            .day("signed_on", row -> row.line.entry().signedOn())
            .number("sum_insured", row -> row.cover(Cover::sumInsured))
            .number("premium", row -> row.cover(Cover::premium))
            .number("farmer", row -> row.share(Split::farmer))
            .number("district", row -> row.share(Split::district))
            .number("city", row -> row.share(Split::city))
            .number("province", row -> row.share(Split::province))
            .text("collective", row -> row.group(Line.Group::name))
            .text("collective_kind", row -> row.group(Line.Group::kind))
            .bytes("collective_index", row -> row.code == null ? null : row.code.identityIndex())
            .bytes("collective_sealed", row -> row.code == null ? null : row.code.identity())
            .text("collective_mask", row -> row.code == null ? null : row.code.identityMask());

    private boolean isOrganisation() {
        return PolicyRules.isOrganisation(line.entry().kind());
    }

    private <T> @Nullable T number(Function<Sealed, @Nullable T> what) {
        return numbers == null ? null : what.apply(numbers);
    }

    private <T> @Nullable T cover(Function<Cover, T> what) {
        return line.cover() == null ? null : what.apply(line.cover());
    }

    private <T> @Nullable T share(Function<Split, T> what) {
        return line.cover() == null ? null : what.apply(line.cover().split());
    }

    private @Nullable String group(Function<Line.Group, String> what) {
        return line.collective() == null ? null : what.apply(line.collective());
    }
}
