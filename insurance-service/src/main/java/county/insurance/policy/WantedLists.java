package county.insurance.policy;

/**
 * Which lists somebody asks for, beside their state; what is empty does not count.
 *
 * @param text what stands in the village's name
 */
public record WantedLists(String scheme, String township, String text) {}
