package pl.krakow.centra.sites.staff.programme;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.programme.AttendanceApi.Door;
import pl.krakow.centra.sites.api.programme.AttendanceApi.Guest;
import pl.krakow.centra.sites.api.programme.AttendanceApi.WalkedIn;
import pl.krakow.centra.sites.api.programme.ProgrammeEvent;

/**
 * Who came to one session, as a sheet to be ticked. Who wasn't signed up is counted in three numbers; each has an id of its
 * own at every session, so that what this sheet says is corrected and never added, beside what others noted at the door.
 *
 * @param begun whether it can be noted: on its day and later
 */
record Sheet(ProgrammeEvent event, ProgrammeEvent.Session session, boolean begun, Door door) {

    static final List<String> AUDIENCES = List.of("RESIDENT", "NGO", "INFORMAL_GROUP");

    /** A change of what is known: who, and how many of them came. */
    record Change(String id, int people) {}

    static Sheet of(ProgrammeEvent event, Door door, @Nullable String wanted, LocalDate today, ZoneId zone) {
        var session = event.sessions().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseGet(() -> nearest(event, today, zone));
        return new Sheet(event, session, !day(session, zone).isAfter(today), door);
    }

    /** The last one that has begun by its day; the first where none has. */
    private static ProgrammeEvent.Session nearest(ProgrammeEvent event, LocalDate today, ZoneId zone) {
        return event.sessions().stream()
                .filter(one -> !day(one, zone).isAfter(today))
                .reduce((_, later) -> later)
                .orElseGet(() -> event.sessions().getFirst());
    }

    private static LocalDate day(ProgrammeEvent.Session session, ZoneId zone) {
        return session.start().atZoneSameInstant(zone).toLocalDate();
    }

    /** People of the list who are noted at this session. */
    public int present() {
        return door.guests().stream().mapToInt(this::presentOf).sum();
    }

    public int expected() {
        return door.guests().stream().mapToInt(Guest::people).sum();
    }

    public int presentOf(Guest guest) {
        return guest.presentAt(session.id());
    }

    /** How many this sheet counted for those who come for that. */
    public int counted(String audience) {
        return walkedIn().stream()
                .filter(one -> one.id().equals(id(audience)))
                .mapToInt(WalkedIn::people)
                .sum();
    }

    /** How many others noted at the door, beside the sheet. */
    public int countedElsewhere() {
        var own = AUDIENCES.stream().map(this::id).toList();
        return walkedIn().stream()
                .filter(one -> !own.contains(one.id()))
                .mapToInt(WalkedIn::people)
                .sum();
    }

    private List<WalkedIn> walkedIn() {
        return door.walkIns().stream()
                .filter(one -> one.session().equals(session.id()))
                .toList();
    }

    private String id(String audience) {
        return walkInId(session.id(), audience);
    }

    static String walkInId(String session, String audience) {
        return UUID.nameUUIDFromBytes(
                        ("counted on the sheet: " + session + " " + audience).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * What the sent sheet says differently from what it was opened with. What others noted meanwhile, and this sheet left
     * alone, stays.
     *
     * @param prefix of the fields; {@code was.} before it names what the page showed
     */
    static List<Change> changes(MultiValueMap<String, String> fields, String prefix, Map<String, Integer> mistakes) {
        var changes = new ArrayList<Change>();
        fields.keySet().stream()
                .filter(name -> name.startsWith("was." + prefix))
                .forEach(name -> {
                    var field = name.substring("was.".length());
                    var id = field.substring(prefix.length());
                    var now = number(fields.getFirst(field));
                    if (now < 0) {
                        mistakes.put(field, now);
                    } else if (now != number(fields.getFirst(name))) {
                        changes.add(new Change(id, now));
                    }
                });
        return changes;
    }

    /** Nothing typed or ticked is nobody; what is no number is below zero. */
    private static int number(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        return text.strip().matches("\\d{1,5}") ? Integer.parseInt(text.strip()) : -1;
    }
}
