package county.gateway.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much one caller may ask for.
 *
 * @param person for each logged-in person
 * @param address for each address from which somebody asks without being logged in
 * @param login for each address, for the steps of logging in
 * @param household for each address from which households look up their own record
 * @param body the largest request body that is typed
 * @param file the largest request body that is a file
 */
@ConfigurationProperties("county.limits")
record LimitProperties(Rate person, Rate address, Rate login, Rate household, DataSize body, DataSize file) {

    /**
     * A steady rate with room for a burst.
     *
     * @param perSecond requests a second, in the long run
     * @param burst requests at once, after a pause
     */
    record Rate(int perSecond, int burst) {}
}
