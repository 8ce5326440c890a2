package county.gateway.session;

import county.platform.unit.Unit;
import county.platform.unit.UnitDirectory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "单位名录")
class UnitController {

    private final UnitList units;

    UnitController(UnitDirectory directory) {
        units = new UnitList(directory.all().stream().map(UnitView::of).toList());
    }

    @GetMapping("/api/units")
    @Operation(summary = "全部单位：代码、名称、类别、别名")
    Mono<UnitList> units() {
        return Mono.just(units);
    }

    record UnitList(List<UnitView> items) {}

    /**
     * A unit.
     *
     * @param kind such as {@code forest-farm}
     */
    record UnitView(String code, String name, String kind, Set<String> aliases) {

        static UnitView of(Unit unit) {
            String kind = unit.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new UnitView(unit.code(), unit.name(), kind, unit.aliases());
        }
    }
}
