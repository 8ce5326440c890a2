package county.insurance.village;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The villages of a township, for choosing one. */
@RestController
class VillageController {

    private final VillageRegister villages;

    VillageController(VillageRegister villages) {
        this.villages = villages;
    }

    @GetMapping("/api/insurance/villages")
    Mono<VillageList> villages(@RequestParam String township) {
        return villages.of(township)
                .map(found -> new VillageList(found.stream()
                        .map(village -> new Village(village.code(), village.name()))
                        .toList()));
    }

    record Village(String code, String name) {}

    record VillageList(List<Village> items) {}
}
