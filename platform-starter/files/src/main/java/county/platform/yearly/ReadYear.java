package county.platform.yearly;

import county.platform.importing.list.Fault;
import java.util.List;

/**
 * What a table says, and what is to be said of it.
 *
 * @param faults that keep it from being taken
 * @param notices that are worth knowing
 * @param account what became of every row, in sentences
 */
record ReadYear(YearRows rows, List<Fault> faults, List<Fault> notices, List<String> account) {

    ReadYear {
        faults = List.copyOf(faults);
        notices = List.copyOf(notices);
        account = List.copyOf(account);
    }
}
