package county.gateway.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much one caller may ask for.
 *
 * @param person for each logged-in person
 * @param address for each address from which somebody asks without being logged in
 * @param login for each address, for the steps of logging in
 * @param body the largest request body
 */
@ConfigurationProperties("county.limits")
record LimitProperties(Rate person, Rate address, Rate login, DataSize body) {

    /**
     * A steady rate with room for a burst.
     *
     * @param perSecond requests a second, in the long run
     * @param burst requests at once, after a pause
     */
    record Rate(int perSecond, int burst) {}
}
