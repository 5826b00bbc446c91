package pl.krakow.centra.kit.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;

import pl.krakow.centra.kit.idempotency.AnswerStore;
import pl.krakow.centra.kit.privacy.PersonalData.Kept;
import pl.krakow.centra.kit.privacy.PersonalData.Obstacle;
import pl.krakow.centra.kit.security.Actor;

/**
 * A person's right to see what is kept on them and to have it erased (GDPR, articles 15, 17 and 20), for this service.
 *
 * <p>Erasing waits for nothing but what others still rely on. From then on it is written down and goes part by part; when a
 * crash comes between, {@link ErasureSweep} or asking again finishes it. Who acted for an organisation or group no longer
 * does; whatever it said about others stays. What the person did as staff stays as well: the centre answers for it.
 */
public final class MyData {

    private static final int MOST_VIEWS = 10_000;

    private final List<PersonalData> parts;
    private final Views views;
    private final Erasures erasures;
    private final Pseudonyms pseudonyms;
    private final AnswerStore answers;
    private final PrivacySettings settings;
    private final Clock clock;

    public MyData(
            List<PersonalData> parts,
            Views views,
            Erasures erasures,
            Pseudonyms pseudonyms,
            AnswerStore answers,
            PrivacySettings settings,
            Clock clock) {
        this.parts = List.copyOf(parts);
        this.views = views;
        this.erasures = erasures;
        this.pseudonyms = pseudonyms;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Everything this service keeps on a person.
     *
     * @param subject the id of their account, under which it is kept
     * @param data by part
     * @param views who looked at it
     */
    @Schema(name = "MyData")
    public record Export(
            String service,
            String subject,
            Instant at,
            @Schema(description = "by part of the service") Map<String, Object> data,

            @Schema(description = "who looked at it, newest first")
            List<Views.View> views) {}

    /** What came of asking to be erased. */
    public sealed interface Erasure {

        record Done() implements Erasure {}

        /** To be settled first; then the person can ask again. */
        record NotYet(List<Obstacle> obstacles) implements Erasure {}
    }

    public Export export(Actor actor) {
        var person = recognise(actor.subject());
        var data = new LinkedHashMap<String, Object>();
        parts.forEach(part -> data.put(part.part(), part.export(person)));
        var looks = views.about(about(person), null, MOST_VIEWS);
        views.note(Views.Own.EXPORT, actor, List.of(actor.subject()));
        return new Export(settings.name(), actor.subject(), now(), data, looks);
    }

    /**
     * Whether the person could be erased now.
     *
     * @param underWay an erasure has begun, and asking again finishes it
     * @param obstacles what to settle first; nothing when an erasure is under way
     * @param kept what stays for as long as a law asks for it, without saying whose it was
     */
    @Schema(name = "ErasureProspect")
    public record Prospect(boolean underWay, List<Obstacle> obstacles, List<Kept> kept) {}

    /** What asking to be erased would come to. Changes nothing: whoever asks several services asks all of them this first. */
    public Prospect prospect(Actor actor) {
        return erasures.isUnderWay(actor.subject())
                ? new Prospect(true, List.of(), List.of())
                : new Prospect(false, obstacles(actor.subject()), kept(actor.subject()));
    }

    public Erasure erase(Actor actor) {
        var subject = actor.subject();
        if (!erasures.isUnderWay(subject)) {
            var obstacles = obstacles(subject);
            if (!obstacles.isEmpty()) {
                return new Erasure.NotYet(obstacles);
            }
        }
        carryOn(erasures.begin(subject, now()));
        return new Erasure.Done();
    }

    private List<Obstacle> obstacles(String subject) {
        var now = now();
        var person = recognise(subject);
        return parts.stream()
                .flatMap(part -> part.obstacles(person, now).stream())
                .toList();
    }

    private List<Kept> kept(String subject) {
        var now = now();
        var person = recognise(subject);
        return parts.stream().flatMap(part -> part.kept(person, now).stream()).toList();
    }

    /**
     * Does what is left of an erasure that has begun. Answers and the log of views come first: once the other parts are
     * done, nobody can tell any more what the person is called.
     */
    void carryOn(Erasures.UnderWay erasure) {
        var now = now();
        var subject = erasure.subject();
        var person = recognise(subject);
        var traces = new HashSet<String>(person.names());
        traces.addAll(person.emails());
        traces.addAll(person.phones());
        traces.add(subject);
        answers.forgetMentioning(traces);
        views.forget(subject, erasure.id(), own(person), pseudonyms.next());
        parts.forEach(part -> part.erase(person, pseudonyms, now));
        erasures.finish(erasure, now);
    }

    private Person recognise(String subject) {
        var sketch = new Person.Sketch(subject);
        parts.reversed().forEach(part -> part.recognise(sketch));
        return sketch.soFar();
    }

    private static List<String> about(Person person) {
        return Stream.concat(Stream.of(person.subject()), own(person).stream()).toList();
    }

    private static List<String> own(Person person) {
        return person.own().stream().map(UUID::toString).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
