package pl.krakow.centra.kit.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Display;
import net.fortuna.ical4j.model.parameter.FmtType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Image;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import pl.krakow.centra.kit.calendar.CalendarEntry.Identity;

/**
 * Calendars as bytes. The same entries make the same bytes, so a hash of them tells whether anything changed.
 *
 * <p>Times are written as local times with the zone's rules beside them. Only in the hour that comes twice in
 * October, where a local time may mean two instants, the second of them is written in UTC.
 */
public final class ICalendar {

    private static final String SERVICE = "-service";

    private final ProdId product;
    private final String uidDomain;

    /** @param application the service's name; what it writes is known by it, so it never changes */
    public ICalendar(String application) {
        product = new ProdId("-//Centra//" + application + "//PL");
        uidDomain = "@"
                + (application.endsWith(SERVICE)
                        ? application.substring(0, application.length() - SERVICE.length())
                        : application)
                + ".centra.krakow.pl";
    }

    /** What a calendar in a mail asks of the calendar it arrives in (RFC 5546). */
    public enum Act {
        /** Put these in, or take them as they are now. */
        REQUEST,
        /** Take these out. */
        CANCEL
    }

    /** Whom a calendar in a mail comes from or goes to. */
    public record Party(String name, String address) {}

    /**
     * A feed.
     *
     * @param refresh how long a program may wait before it looks again
     */
    public byte[] feed(String name, Duration refresh, Collection<CalendarEntry> entries) {
        var calendar = calendar(entries);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), refresh));
        calendar.add(new XProperty("X-PUBLISHED-TTL", refresh.toString()));
        return written(calendar, entries.stream().map(this::event).toList());
    }

    /** A file with these entries, for whoever wants to put them into a calendar once. */
    public byte[] file(Collection<CalendarEntry> entries) {
        return written(calendar(entries), entries.stream().map(this::event).toList());
    }

    /**
     * What goes with a mail: each entry is something {@code from} arranges and the reader ({@code to}) takes
     * part in. The reader isn't asked to answer.
     */
    public byte[] message(Act act, Party from, Party to, Collection<CalendarEntry> entries) {
        var calendar = calendar(entries);
        calendar.add(method(act));
        return written(
                calendar,
                entries.stream()
                        .map(entry -> invitation(event(entry), from, to))
                        .toList());
    }

    private static Method method(Act act) {
        return switch (act) {
            case REQUEST -> ImmutableMethod.REQUEST;
            case CANCEL -> ImmutableMethod.CANCEL;
        };
    }

    private static VEvent invitation(VEvent event, Party from, Party to) {
        mailto(from.address()).ifPresent(address -> {
            var organizer = new Organizer(address);
            organizer.add(new Cn(from.name()));
            event.add(organizer);
        });
        mailto(to.address()).ifPresent(address -> {
            var attendee = new Attendee(address);
            attendee.add(new Cn(to.name()));
            attendee.add(PartStat.ACCEPTED);
            attendee.add(Rsvp.FALSE);
            event.add(attendee);
        });
        return event;
    }

    private static Optional<URI> mailto(String address) {
        try {
            return Optional.of(new URI("mailto", address, null));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Calendar calendar(Collection<CalendarEntry> entries) {
        var calendar = new Calendar();
        calendar.add(product);
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        entries.stream()
                .map(CalendarEntry::zone)
                .distinct()
                .map(CalendarZone::of)
                .forEach(calendar::add);
        return calendar;
    }

    private VEvent event(CalendarEntry entry) {
        var event = new VEvent(false);
        event.add(new Uid(uid(entry.identity())));
        event.add(new DtStamp(entry.changed()));
        event.add(new LastModified(entry.changed()));
        event.add(new Sequence(Math.toIntExact(entry.sequence())));
        var originally = entry.identity().originally();
        if (originally != null) {
            event.add(new RecurrenceId<>(at(originally, entry.zone())));
        }
        event.add(new DtStart<>(at(entry.start(), entry.zone())));
        event.add(new DtEnd<>(at(entry.end(), entry.zone())));
        event.add(status(entry.status()));
        event.add(
                entry.status() == CalendarEntry.Status.CANCELLED
                        ? ImmutableTransp.TRANSPARENT
                        : ImmutableTransp.OPAQUE);
        event.add(new Summary(entry.summary()));
        var description = entry.description();
        if (description != null) {
            event.add(new Description(description));
        }
        event.add(new Location(entry.location()));
        var link = entry.link();
        if (link != null) {
            event.add(new Url(link));
        }
        var picture = entry.picture();
        if (picture != null) {
            // RFC 7986
            event.add(new Image(
                    new ParameterList(List.of(Value.URI, new Display("FULLSIZE"), new FmtType(picture.type()))),
                    picture.href().toString()));
        }
        return event;
    }

    /** Stable for as long as the entry, or its series, is known. */
    public String uid(Identity identity) {
        return identity.id() + uidDomain;
    }

    private static Status status(CalendarEntry.Status status) {
        return switch (status) {
            case TENTATIVE -> ImmutableStatus.VEVENT_TENTATIVE;
            case CONFIRMED -> ImmutableStatus.VEVENT_CONFIRMED;
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
        };
    }

    private static Temporal at(Instant time, ZoneId zone) {
        var local = time.atZone(zone);
        boolean meansAnotherInstant =
                !local.toLocalDateTime().atZone(zone).toInstant().equals(time);
        return meansAnotherInstant ? time : local;
    }

    /** The calendar's own part once, then an entry at a time: what a program fetches every hour isn't held twice. */
    private static byte[] written(Calendar calendar, List<VEvent> events) {
        var text = new StringBuilder(1024 + 640 * events.size());
        text.append("BEGIN:VCALENDAR\r\n");
        calendar.getPropertyList().getAll().forEach(text::append);
        for (Component zone : calendar.getComponentList().getAll()) {
            text.append(zone);
        }
        events.forEach(text::append);
        return OctetFolding.fold(text.append("END:VCALENDAR\r\n").toString());
    }
}
