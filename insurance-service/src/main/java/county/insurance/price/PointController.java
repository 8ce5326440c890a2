package county.insurance.price;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.platform.access.Official;
import county.platform.unit.UnitDirectory;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The monitoring points, as far as the caller sees, and their upkeep. */
@RestController
class PointController {

    private final Points points;
    private final PointKeeping keeping;
    private final UnitDirectory units;

    PointController(Points points, PointKeeping keeping, UnitDirectory units) {
        this.points = points;
        this.keeping = keeping;
        this.units = units;
    }

    @GetMapping("/api/insurance/points")
    Mono<PointList> points(@AuthenticationPrincipal Official official, @RequestParam String scheme) {
        return points.of(scheme, official)
                .map(found -> new PointList(found.stream().map(this::view).toList()));
    }

    @PostMapping("/api/insurance/points")
    Mono<PointView> add(@AuthenticationPrincipal Official official, @Valid @RequestBody PointRequest body) {
        return keeping.add(official, body).map(this::view);
    }

    @PutMapping("/api/insurance/points/{id}")
    Mono<PointView> change(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody PointRequest body) {
        return keeping.change(official, id, body).map(this::view);
    }

    private PointView view(Point point) {
        return new PointView(point, units.nameOf(point.township()));
    }

    record PointList(List<PointView> items) {}

    record PointView(@JsonUnwrapped Point point, String townshipName) {}
}
