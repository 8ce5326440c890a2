package county.insurance.point;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.platform.access.Official;
import county.platform.unit.UnitDirectory;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
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
        return Mono.zip(points.of(scheme, official), points.unknownCollectors(scheme))
                .map(read -> new PointList(read.getT1().stream()
                        .map(point -> view(point, read.getT2()))
                        .toList()));
    }

    @PostMapping("/api/insurance/points")
    Mono<PointView> add(@AuthenticationPrincipal Official official, @Valid @RequestBody PointRequest body) {
        return keeping.add(official, body).flatMap(this::view);
    }

    @PutMapping("/api/insurance/points/{id}")
    Mono<PointView> change(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody PointRequest body) {
        return keeping.change(official, id, body).flatMap(this::view);
    }

    /** Only a point without figures goes. */
    @DeleteMapping("/api/insurance/points/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@AuthenticationPrincipal Official official, @PathVariable long id, @RequestParam int version) {
        return keeping.remove(official, id, version);
    }

    private Mono<PointView> view(Point point) {
        return points.unknownCollectors(point.scheme()).map(unknown -> view(point, unknown));
    }

    private PointView view(Point point, Set<String> unknown) {
        return new PointView(
                point,
                units.nameOf(point.township()),
                point.collectors().stream().filter(unknown::contains).toList());
    }

    record PointList(List<PointView> items) {}

    /** @param unknown collectors who have never done anything here: the login name may be wrong */
    record PointView(@JsonUnwrapped Point point, String townshipName, List<String> unknown) {}
}
