package pl.krakow.centra.events.programme;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;

/** What everybody may know of the programme, for whoever shows it; and which events are other than they were shown. */
@Component
@RequiredArgsConstructor
public class PublicProgramme {

    private static final Locale POLISH = Locale.of("pl");

    private final ProgrammeEvents events;

    /**
     * An event as it is now.
     *
     * @param event as everybody sees it, in Polish; null when nobody may know of it
     * @param announced when it was announced for the first time
     */
    public record Announcement(
            UUID id,
            String centre,
            @Nullable EventView event,
            @Nullable Instant announced,
            long revision) {}

    /** Events that took a step since they were last shown, at most so many. */
    public List<UUID> changed(int most) {
        return ids(events.unshown(most));
    }

    /** Every event, whether it was ever announced or not, in the order of ids from the first after the given one. */
    public List<UUID> after(@Nullable UUID last, int most) {
        return ids(events.after(last == null ? null : new EventId(last), most));
    }

    /** Those of these events that there are. */
    public List<Announcement> find(Collection<UUID> ids) {
        return events.find(ids.stream().map(EventId::new).toList()).stream()
                .map(PublicProgramme::of)
                .toList();
    }

    /** The public sees the event as of that revision. */
    public void shown(UUID id, long revision) {
        events.shown(new EventId(id), revision);
    }

    private static Announcement of(ProgrammeEvent event) {
        var announced = event.announced();
        return new Announcement(
                event.id().value(),
                event.centre(),
                event.isPublic() ? EventView.of(event, POLISH) : null,
                announced == null ? null : announced.at(),
                event.revision());
    }

    private static List<UUID> ids(List<EventId> ids) {
        return ids.stream().map(EventId::value).toList();
    }
}
