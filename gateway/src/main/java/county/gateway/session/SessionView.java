package county.gateway.session;

import county.gateway.token.Caller;
import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking, and at what day.
 *
 * @param username null when nobody is logged in
 * @param name the post
 * @param modules the modules in which the caller works
 * @param rehearsal whether today is a rehearsed date; every page says so
 * @param demo whether made-up operational data is shown; every page says so
 */
record SessionView(
        boolean authenticated,
        @Nullable String username,
        @Nullable String name,
        List<String> roles,
        List<UnitName> units,

        @ArraySchema(schema = @Schema(implementation = Module.class))
        List<String> modules,

        LocalDate today,
        boolean rehearsal,
        boolean demo) {

    /** A unit's code and official name. */
    record UnitName(String code, String name) {}

    static SessionView of(Caller caller, UnitDirectory directory, BusinessTime time, boolean demo) {
        return new SessionView(
                true,
                caller.username(),
                caller.name(),
                caller.roles().stream().map(Role::claim).toList(),
                caller.units().stream()
                        .map(code -> new UnitName(code, directory.nameOf(code)))
                        .toList(),
                caller.modules().stream().map(Module::key).toList(),
                time.today(),
                time.rehearsal(),
                demo);
    }

    static SessionView ofNobody(BusinessTime time, boolean demo) {
        return new SessionView(
                false, null, null, List.of(), List.of(), List.of(), time.today(), time.rehearsal(), demo);
    }
}
