package pl.krakow.centra.sites.site;

import static pl.krakow.centra.kit.security.StaffRole.ADVISER;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;
import static pl.krakow.centra.kit.security.StaffRole.RECEPTIONIST;
import static pl.krakow.centra.sites.site.Navigation.Group.DAY;
import static pl.krakow.centra.sites.site.Navigation.Group.PROGRAMME;
import static pl.krakow.centra.sites.site.Navigation.Group.RECORDS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.StaffRole;

/**
 * The pages of a centre's staff, in the order of the navigation. A page that isn't there has no line; a line takes its words
 * from {@code work.nav.<key>} of the bundle {@code work}, and everything under its address asks for a signed-in person
 * who works at the centre.
 */
public final class Navigation {

    /** A new page gets its line here. */
    private static final List<Item> STAFF = List.of(
            item(DAY, "today", "/today", "house"),
            item(DAY, "reception", "/reception", "user-check", COORDINATOR, RECEPTIONIST),
            item(DAY, "board", "/board", "layout-grid"),
            item(DAY, "calendar", "/calendar", "calendar-days"),
            item(DAY, "requests", "/requests", "inbox"),
            item(PROGRAMME, "programme", "/programme", "graduation-cap"),
            item(PROGRAMME, "advising", "/advising", "circle-help"),
            item(PROGRAMME, "volunteering", "/volunteering-desk", "hand-heart"),
            item(PROGRAMME, "groups", "/groups", "users"),
            item(PROGRAMME, "mentoring", "/mentoring", "handshake"),
            item(PROGRAMME, "visits", "/study-visits", "map-pin", COORDINATOR, ADVISER),
            item(PROGRAMME, "incubation", "/incubation", "layers", COORDINATOR, ADVISER),
            item(PROGRAMME, "knowledge", "/knowledge-base", "book-open", COORDINATOR, ADVISER),
            item(RECORDS, "beneficiaries", "/beneficiaries", "badge-check"),
            item(RECORDS, "rooms", "/settings/rooms", "door-open"),
            item(RECORDS, "seasons", "/seasons", "calendar-days"),
            item(RECORDS, "figures", "/figures", "chart-column", COORDINATOR),
            item(RECORDS, "settings", "/settings", "settings"));

    /** Addresses of staff without a line of their own. */
    private static final List<String> OTHERS =
            List.of("/more", "/search", "/shortcuts", "/live", "/bookings", "/series", "/waiting-list");

    /** What the phone's bar shows, as far as it is there; the rest is under {@code more}. */
    private static final List<String> AT_HAND = List.of("today", "board", "requests", "programme");

    private Navigation() {}

    /** What belongs together. */
    public enum Group {
        DAY,
        PROGRAMME,
        RECORDS
    }

    /** @param roles who finds something there */
    public record Item(Group group, String key, String path, String icon, Set<StaffRole> roles) {

        /** Whether the phone's bar has it. */
        public boolean isAtHand() {
            return AT_HAND.contains(key);
        }
    }

    /** The groups that have something for somebody at a centre that day. */
    public static List<List<Item>> of(Actor actor, CentreId centre, LocalDate today) {
        return Arrays.stream(Group.values())
                .map(group -> STAFF.stream()
                        .filter(item -> item.group() == group
                                && actor.isStaffOf(centre, today, item.roles().toArray(StaffRole[]::new)))
                        .toList())
                .filter(items -> !items.isEmpty())
                .toList();
    }

    /** Patterns of every address that is for staff alone. */
    public static String[] staffOnly() {
        return Stream.concat(STAFF.stream().map(Item::path), OTHERS.stream())
                .flatMap(path -> Stream.of(path, path + "/**"))
                .toArray(String[]::new);
    }

    private static Item item(Group group, String key, String path, String icon) {
        return item(group, key, path, icon, COORDINATOR, RECEPTIONIST, ADVISER);
    }

    private static Item item(Group group, String key, String path, String icon, StaffRole... roles) {
        return new Item(group, key, path, icon, Set.of(roles));
    }
}
