package pl.krakow.centra.events.registrations.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.OnTheRoster;
import pl.krakow.centra.events.registrations.domain.Entry;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.EventMessage;
import pl.krakow.centra.events.registrations.domain.EventMessage.To;
import pl.krakow.centra.events.registrations.domain.EventMessages;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.letters.RegistrationWords.Text;
import pl.krakow.centra.events.registrations.letters.WriteRegistrationLetters.Cause;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.security.Actor;

/**
 * The centre's staff write to the people of an event. Each of them gets the message once, whatever crashes; who came or left after
 * it was written down gets none.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class WriteToParticipants {

    private static final int MOST_SHOWN = 100;
    private static final int AT_ONCE = 10;
    private static final int MOST_WHILE_WAITED_FOR = 200;
    /** Who hasn't finished by then is taken to have crashed. */
    private static final Duration FINISHED_WITHIN = Duration.ofMinutes(2);

    private final OnTheRoster onTheRoster;
    private final EventMessages messages;
    private final WriteRegistrationLetters writeLetters;
    private final Ids ids;
    private final Clock clock;

    /** @param requestKey of a request that may be repeated */
    public record Command(
            CentreId centre,
            EventId event,
            To to,
            String subject,
            String text,
            Actor actor,
            @Nullable String requestKey) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Sent(MessageView message) implements Outcome {}

        record EventUnknown() implements Outcome {}

        /** Nobody stands there. */
        record ToNobody() implements Outcome {}
    }

    /**
     * A message as staff see it.
     *
     * @param by the subject of who wrote it
     */
    @Schema(name = "EventMessage")
    public record MessageView(
            UUID id,
            To to,
            @Schema(example = "Zmiana wejścia") String subject,
            @Schema(example = "Wchodzimy od al. Przyjaźni.") String text,

            @Schema(description = "who wrote it, by their account")
            String by,

            @Schema(example = "2026-11-20T10:15:00+01:00") OffsetDateTime sentAt,

            @Schema(description = "registrations it was for", example = "20")
            int people,

            @Schema(
                    description =
                            "how many of them were written to; the others left no address or want no such letters",
                    example = "19")
            int reached,

            @Schema(description = "whether all were written to by now")
            boolean done) {}

    /** Whom a message would go to. */
    @Schema(name = "EventMessagePreview")
    public record Preview(
            @Schema(description = "registrations", example = "20")
            int people,

            @Schema(description = "of them those that can be written to", example = "19")
            int reachable) {}

    /** Nothing when the centre has no such event. */
    public Optional<Preview> preview(CentreId centre, EventId event, To to) {
        return onTheRoster.find(centre.value(), event).map(roster -> {
            var chosen = chosen(roster, to);
            return new Preview(chosen.size(), writeLetters.reachable(chosen));
        });
    }

    public Outcome send(Command command) {
        var found = onTheRoster.find(command.centre.value(), command.event);
        if (found.isEmpty()) {
            return new Outcome.EventUnknown();
        }
        var roster = found.get();
        var id = command.requestKey == null ? ids.next() : ids.derived("message/" + command.requestKey);
        var known = messages.find(id);
        if (known.isEmpty()) {
            var chosen = chosen(roster, command.to);
            if (chosen.isEmpty()) {
                return new Outcome.ToNobody();
            }
            messages.add(EventMessage.to(
                    chosen,
                    id,
                    command.event,
                    command.centre.value(),
                    command.to,
                    command.subject,
                    command.text,
                    command.actor.subject(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
        return messages.find(id)
                .map(message -> message.people() > MOST_WHILE_WAITED_FOR ? finishMeanwhile(message) : finish(message))
                .<Outcome>map(message -> new Outcome.Sent(view(message, roster)))
                .orElseGet(Outcome.EventUnknown::new);
    }

    private static List<RegistrationId> chosen(Roster roster, To to) {
        return roster.entries().stream()
                .filter(entry -> to.includes(entry.state()))
                .map(Entry::id)
                .toList();
    }

    /** What was written to the people of an event, latest first; nothing when the centre has no such event. */
    public Optional<List<MessageView>> list(CentreId centre, EventId event) {
        return onTheRoster
                .find(centre.value(), event)
                .map(roster -> messages.of(event, MOST_SHOWN).stream()
                        .map(message -> view(message, roster))
                        .toList());
    }

    /** Finishes what a crash interrupted. */
    public void finishInterrupted(Instant now) {
        messages.unfinished(now.minus(FINISHED_WITHIN), AT_ONCE).forEach(this::finish);
    }

    /** Nobody waits while many are written to. Should the process die over it, it is finished like any other. */
    private EventMessage finishMeanwhile(EventMessage message) {
        if (!message.done()) {
            Thread.ofVirtual().name("message " + message.id()).start(() -> {
                try {
                    finish(message);
                } catch (RuntimeException e) {
                    log.warn("Message {} will be finished later", message.id(), e);
                }
            });
        }
        return message;
    }

    private EventMessage finish(EventMessage message) {
        if (message.done()) {
            return message;
        }
        int reached = writeLetters.message(
                message.event(),
                message.centre(),
                message.chosen(),
                new Text(message.subject(), message.text()),
                new Cause("message:" + message.id(), 0, message.at()));
        var finished = message.finished(reached);
        messages.finish(finished);
        return finished;
    }

    private static MessageView view(EventMessage message, Roster roster) {
        return new MessageView(
                message.id(),
                message.to(),
                message.subject(),
                message.text(),
                message.by(),
                message.at().atZone(roster.occasion().zone()).toOffsetDateTime(),
                message.people(),
                message.reached(),
                message.done());
    }
}
