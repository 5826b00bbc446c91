package pl.krakow.centra.events.advice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.Whereabouts.Found;
import pl.krakow.centra.events.advice.domain.AdviceLink;
import pl.krakow.centra.events.advice.domain.AdviceLinks;
import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.CancelledBy;
import pl.krakow.centra.events.advice.domain.Offer;
import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.events.advice.domain.Way;
import pl.krakow.centra.events.advice.domain.Wish;
import pl.krakow.centra.events.advice.domain.WishState;
import pl.krakow.centra.events.advice.domain.Wishes;
import pl.krakow.centra.events.advice.notes.Notes;
import pl.krakow.centra.events.registrations.domain.KnownParticipants;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.Letters;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;

/**
 * Whom a person saw and what they asked, what times they wait for, and the links they were sent: with their account, and without one under an address they have shown to be theirs.
 * Advisers' notes about these talks are said to be there, not what they say; erasing takes them away. That there was a talk,
 * on what and how long stays. Advisers themselves are staff, for whom the centre answers.
 *
 * <p>Goes before those who know people by their addresses forget them.
 */
@Component
@Order(-10)
@RequiredArgsConstructor
class AdviceData implements PersonalData {

    private static final int AT_A_TIME = 200;

    private final Visits visits;
    private final Whereabouts whereabouts;
    private final OnTheDay onTheDay;
    private final Advisers advisers;
    private final Wishes wishes;
    private final AdviceLinks links;
    private final TakeReserved takeReserved;
    private final ReservedSettings settings;
    private final Notes notes;
    private final KnownParticipants participants;
    private final Letters letters;

    /**
     * As it is exported.
     *
     * @param notesKept whether an adviser noted something about the talk
     */
    record AppointmentExport(
            UUID appointment,
            String centre,
            @Nullable String adviser,
            AppointmentView.@Nullable State state,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime end,
            @Nullable String field,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String organisation,
            @Nullable String question,
            @Nullable String cancelReason,
            String language,
            Instant written,
            boolean notesKept,
            List<LinkExport> links) {}

    /** A link that was sent instead of an account, and works until then. */
    record LinkExport(AdviceLink.Purpose purpose, Instant until) {}

    /** A time they wait for, or did, as it is exported. */
    record WishExport(
            UUID wish,
            String centre,
            WishState state,
            String field,
            @Nullable String adviser,
            @Nullable Way way,
            @Nullable String adviserSpeaks,
            LocalDate from,
            LocalDate until,
            List<DayOfWeek> days,
            @Nullable String earliest,
            @Nullable String latest,
            @Nullable UUID offered,
            @Nullable Instant offeredUntil,
            String name,
            String email,
            @Nullable String phone,
            @Nullable String organisation,
            @Nullable String question,
            String language,
            Instant since,
            List<LinkExport> links) {}

    /** Everything. */
    record Export(List<AppointmentExport> appointments, List<WishExport> wishes) {}

    @Override
    public String part() {
        return "advice";
    }

    @Override
    public void recognise(Person.Sketch person) {
        for (var visit : theirs(person.soFar())) {
            person.isCalled(visit.name());
            person.isReachedAt(visit.phone(), null);
        }
        for (var wish : theirWishes(person.soFar())) {
            person.isCalled(wish.contact().name());
            person.isReachedAt(wish.contact().phone(), null);
        }
    }

    @Override
    public Object export(Person person) {
        return new Export(appointments(person), wishes(person));
    }

    private List<AppointmentExport> appointments(Person person) {
        var theirs = theirs(person);
        var ids = theirs.stream().map(Visit::id).toList();
        var found = whereabouts.of(ids);
        var noted = ids.isEmpty() ? Set.<AppointmentId>of() : notes.existing(ids);
        var who = advisers.of(theirs.stream().map(Visit::adviser).distinct().toList());
        var linked = links(ids.stream().map(AppointmentId::value).toList());
        return theirs.stream()
                .map(visit -> export(
                        visit,
                        found.get(visit.id()),
                        who,
                        noted.contains(visit.id()),
                        linked.getOrDefault(visit.id().value(), List.of())))
                .toList();
    }

    private List<WishExport> wishes(Person person) {
        var theirs = theirWishes(person);
        var who = advisers.of(theirs.stream()
                .flatMap(wish -> Stream.ofNullable(wish.sought().adviser()))
                .distinct()
                .toList());
        var linked = links(theirs.stream().map(wish -> wish.id().value()).toList());
        return theirs.stream()
                .map(wish -> export(wish, who, linked.getOrDefault(wish.id().value(), List.of())))
                .toList();
    }

    private static WishExport export(Wish wish, Map<AdviserId, Adviser> who, List<LinkExport> links) {
        var sought = wish.sought();
        var contact = wish.contact();
        var offer = wish.offer();
        return new WishExport(
                wish.id().value(),
                wish.centre(),
                wish.state(),
                sought.field(),
                Optional.ofNullable(sought.adviser())
                        .map(who::get)
                        .map(Adviser::name)
                        .orElse(null),
                sought.way(),
                sought.language(),
                sought.from(),
                sought.until(),
                sought.days().stream().sorted().toList(),
                Optional.ofNullable(sought.earliest()).map(LocalTime::toString).orElse(null),
                Optional.ofNullable(sought.latest()).map(LocalTime::toString).orElse(null),
                offer == null ? null : offer.appointment().value(),
                offer == null ? null : offer.until(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.organisation(),
                contact.question(),
                contact.language(),
                wish.since(),
                links);
    }

    private Map<UUID, List<LinkExport>> links(List<UUID> things) {
        return links.to(things).stream()
                .collect(groupingBy(
                        AdviceLink::of, mapping(link -> new LinkExport(link.purpose(), link.until()), toList())));
    }

    private static AppointmentExport export(
            Visit visit, @Nullable Found found, Map<AdviserId, Adviser> who, boolean noted, List<LinkExport> links) {
        var appointment = found == null ? null : found.appointment();
        var zone = found == null ? null : found.duty().zone();
        return new AppointmentExport(
                visit.id().value(),
                visit.centre(),
                Optional.ofNullable(who.get(visit.adviser())).map(Adviser::name).orElse(null),
                appointment == null ? null : AppointmentView.State.of(appointment.state()),
                appointment == null || zone == null
                        ? null
                        : appointment.time().start().atZone(zone).toOffsetDateTime(),
                appointment == null || zone == null
                        ? null
                        : appointment.time().end().atZone(zone).toOffsetDateTime(),
                appointment == null ? null : appointment.field(),
                visit.name(),
                visit.email(),
                visit.phone(),
                visit.organisation(),
                visit.question(),
                visit.cancelReason(),
                visit.language(),
                visit.written(),
                noted,
                links);
    }

    /** Talks that are still to come: the adviser's time is called off first. */
    @Override
    public List<Obstacle> obstacles(Person person, Instant now) {
        var theirs = theirs(person);
        var found = whereabouts.of(theirs.stream().map(Visit::id).toList());
        return theirs.stream()
                .filter(visit -> isToCome(found.get(visit.id()), now))
                .map(visit -> new Obstacle(
                        "advice-appointment", visit.centre(), visit.id().toString()))
                .toList();
    }

    private static boolean isToCome(@Nullable Found found, Instant now) {
        return found != null
                && found.appointment().state().isAhead()
                && found.appointment().time().start().isAfter(now);
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        var addresses = person.emails().stream()
                .flatMap(email -> EmailAddress.parse(email).stream())
                .toList();
        for (var wish : theirWishes(person)) {
            Optional.ofNullable(wish.offer()).map(Offer::appointment).ifPresent(takeReserved::decline);
            links.forget(wish.id().value());
            wishes.remove(wish.id());
        }
        for (var visit : theirs(person)) {
            takeReserved.decline(visit.id());
            whereabouts
                    .of(visit.id())
                    .filter(found -> isToCome(found, now))
                    .ifPresent(found -> onTheDay.decide(
                            found.day().id(),
                            day -> day.cancel(visit.id(), _ -> true, CancelledBy.VISITOR, Instant.MAX, null, now)));
            letters.forget("participant:" + visit.who(), addresses);
            forget(visit);
        }
    }

    private void forget(Visit visit) {
        notes.remove(visit.id());
        links.forget(visit.id().value());
        if (visits.find(visit.id()).isPresent()) {
            visits.save(visit.erased());
        }
    }

    private List<Wish> theirWishes(Person person) {
        var byAddress = person.emails().stream()
                .flatMap(email -> participants.byAddress(email).stream())
                .collect(Collectors.toUnmodifiableSet());
        return Stream.concat(
                        wishes.ofSubject(person.subject()).stream(),
                        wishes.of(byAddress).stream()
                                .filter(wish -> wish.contact().subject() == null))
                .toList();
    }

    private List<Visit> theirs(Person person) {
        var byAddress = person.emails().stream()
                .flatMap(email -> participants.byAddress(email).stream())
                .collect(Collectors.toUnmodifiableSet());
        var theirs = new LinkedHashMap<AppointmentId, Visit>();
        visits.ofSubject(person.subject()).forEach(visit -> theirs.put(visit.id(), visit));
        visits.of(byAddress).stream()
                .filter(visit -> visit.subject() == null && visit.isPersonal())
                .forEach(visit -> theirs.put(visit.id(), visit));
        return List.copyOf(theirs.values());
    }

    /** What is still to come is looked at again later. */
    @Override
    public int forgetWhatIsOld(Instant now) {
        var old = visits.keptTooLong(now, AT_A_TIME);
        var found = whereabouts.of(old.stream().map(Visit::id).toList());
        var over = old.stream()
                .filter(visit -> !isToCome(found.get(visit.id()), now))
                .toList();
        over.forEach(this::forget);
        var ended = wishes.endedBefore(
                now.atZone(ZoneOffset.UTC).minus(settings.wishesKept()).toInstant(), AT_A_TIME);
        for (var wish : ended) {
            links.forget(wish.id().value());
            wishes.remove(wish.id());
        }
        return over.size() + ended.size();
    }
}
