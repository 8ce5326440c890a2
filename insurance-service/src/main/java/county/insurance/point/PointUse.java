package county.insurance.point;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Tells what has been reported for a point; whoever keeps the observations answers. */
public interface PointUse {

    /** Whether anything has ever been reported for the point, whatever became of it. */
    Mono<Boolean> hasFigures(long point);

    /** Whether the point has observations on days that these no longer contain. */
    Mono<Boolean> hasFiguresOutside(long point, LocalDate from, @Nullable LocalDate until);
}
