package county.gateway.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much one caller may ask for.
 *
 * @param person for each logged-in person
 * @param address for each address from which somebody asks without being logged in
 * @param login for each address, for the steps of logging in
 * @param publicWrites for each address, for what people who need no login send, such as a look-up of their own record
 * @param files for each address, for the files of the web application
 * @param open requests that may be open at once
 * @param body the largest request body that is typed
 * @param strangersBody the largest request body of somebody who is not logged in
 * @param file the largest request body that is a file
 * @param bodyGrace how long a request body may take, whatever its size
 * @param bodyPace what must come in for each second beyond that
 */
@ConfigurationProperties("county.limits")
record LimitProperties(
        Rate person,
        Rate address,
        Rate login,
        Rate publicWrites,
        Rate files,
        Open open,
        DataSize body,
        DataSize strangersBody,
        DataSize file,
        Duration bodyGrace,
        DataSize bodyPace) {
    /**
     * A steady rate with room for a burst.
     *
     * @param perSecond requests a second, in the long run
     * @param burst requests at once, after a pause
     */
    record Rate(int perSecond, int burst) {}

    /**
     * Requests that are open at the same time.
     *
     * @param person of each logged-in person
     * @param address of all who are not logged in at one address
     * @param uploads files that one person sends
     */
    record Open(int person, int address, int uploads) {}
}
