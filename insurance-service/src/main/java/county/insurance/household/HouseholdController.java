package county.insurance.household;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.platform.document.Printing;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The household's own record, without login. */
@RestController
class HouseholdController {

    private final LookingUp lookingUp;
    private final Printing printing;
    private final BusinessTime time;

    HouseholdController(LookingUp lookingUp, Printing printing, BusinessTime time) {
        this.lookingUp = lookingUp;
        this.printing = printing;
        this.time = time;
    }

    @PostMapping("/api/insurance/public/household/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Ticket> ask(@Valid @RequestBody Asking body) {
        return lookingUp.ask(body).map(ticket -> new Ticket(ticket, LookingUp.VALID.toSeconds()));
    }

    @PostMapping("/api/insurance/public/household/records")
    Mono<ResponseEntity<Records>> read(@Valid @RequestBody Reading body) {
        return lookingUp
                .read(body)
                .map(own -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new Records(own.stream()
                                .map(one -> new RecordView(one, one.stateWords()))
                                .toList())));
    }

    /** One policy as a PDF document. */
    @PostMapping("/api/insurance/public/household/statement")
    Mono<ResponseEntity<byte[]>> statement(@Valid @RequestBody Reading body) {
        return lookingUp
                .read(body)
                .flatMap(own -> own.stream()
                        .filter(one -> Long.valueOf(one.id()).equals(body.policy()))
                        .findFirst()
                        .map(one ->
                                printing.pdf(Statement.of(one, time.today())).map(HouseholdController::file))
                        .orElseGet(() -> Mono.error(Refused.notFound("这份保险单"))));
    }

    private static ResponseEntity<byte[]> file(byte[] pdf) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("参保理赔单.pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf);
    }

    record Ticket(UUID ticket, long validSeconds) {}

    record Records(List<RecordView> items) {}

    record RecordView(@JsonUnwrapped OwnRecord record, String stateWords) {}
}
