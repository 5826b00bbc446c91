package pl.krakow.centra.events.advice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.Whereabouts.Found;
import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.Appointment;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.events.advice.domain.RoomClaim;
import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.events.advice.notes.Notes;
import pl.krakow.centra.events.rooms.RoomView;
import pl.krakow.centra.events.rooms.RoomViews;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswers;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;
import pl.krakow.centra.kit.security.Actor;

/** Shows appointments and duties to whoever may see them, and of each what they may see; one query per store, however many. */
@Component
@RequiredArgsConstructor
class AppointmentViews {

    private final AdviserDays days;
    private final Advisers advisers;
    private final Visits visits;
    private final Notes notes;
    private final RoomAnswers answers;
    private final RoomViews rooms;
    private final Involvement involvement;

    /** What is needed to show some appointments. */
    private record Known(
            Map<AdviserId, Adviser> advisers,
            Map<AppointmentId, Visit> visits,
            Map<AppointmentId, List<UUID>> followUps,
            Set<AppointmentId> withNotes,
            Map<RoomRequestId, RoomAnswer> answers,
            @Nullable Actor actor,
            Locale language) {}

    /** @param actor who looks; none for who came by the link that was sent to the visitor */
    private Known known(
            Collection<AdviserDay> shown,
            Collection<Appointment> appointments,
            @Nullable Actor actor,
            Locale language) {
        var ids = appointments.stream().map(Appointment::id).toList();
        var requests = shown.stream()
                .flatMap(day -> day.contents().claims())
                .map(RoomClaim::request)
                .distinct()
                .toList();
        return new Known(
                advisers.of(
                        shown.stream().map(day -> day.id().adviser()).distinct().toList()),
                ids.isEmpty() ? Map.of() : visits.of(ids),
                ids.isEmpty() ? Map.of() : followUps(ids),
                ids.isEmpty() ? Set.of() : notes.existing(ids),
                requests.isEmpty() ? Map.of() : answers.of(requests),
                actor,
                language);
    }

    private Map<AppointmentId, List<UUID>> followUps(Collection<AppointmentId> ids) {
        return days.followingUp(ids).stream()
                .flatMap(day -> day.contents().appointments().stream())
                .filter(each -> each.followUpOf() != null && each.state() != AppointmentState.MOVED_AWAY)
                .collect(groupingBy(
                        each -> Optional.ofNullable(each.followUpOf()).orElseThrow(),
                        mapping(each -> each.id().value(), toList())));
    }

    Optional<AppointmentView> of(Found found, Actor actor, Locale language) {
        return of(List.of(found), actor, language).stream().findFirst();
    }

    /** Those the actor has to do with, in the same order. */
    List<AppointmentView> of(List<Found> found, Actor actor, Locale language) {
        return seenBy(actor, found, language);
    }

    /** As who comes sees it. */
    AppointmentView toVisitor(Found found, Locale language) {
        return seenBy(null, List.of(found), language).getFirst();
    }

    private List<AppointmentView> seenBy(@Nullable Actor actor, List<Found> found, Locale language) {
        var known = known(
                found.stream()
                        .flatMap(each -> Stream.concat(
                                Stream.of(each.day()),
                                each.moving() == null
                                        ? Stream.empty()
                                        : Stream.of(each.moving().day())))
                        .toList(),
                found.stream().map(Found::appointment).toList(),
                actor,
                language);
        return found.stream()
                .flatMap(
                        each -> part(each.day(), each.appointment(), each.duty(), known)
                                .map(part -> view(each, part, known))
                                .stream())
                .toList();
    }

    private Optional<Involvement.Part> part(AdviserDay day, Appointment appointment, Duty duty, Known known) {
        return known.actor == null
                ? Optional.of(Involvement.Part.VISITOR)
                : involvement.of(
                        known.actor,
                        duty.centre(),
                        known.visits.get(appointment.id()),
                        known.advisers.get(day.id().adviser()));
    }

    /** Duties with who comes, for staff: of another adviser's appointments only when they are. */
    List<DutyView> duties(List<AdviserDay> shown, Predicate<Duty> wanted, Instant now, Actor actor, Locale language) {
        var known = known(
                shown,
                shown.stream()
                        .flatMap(day -> day.contents().appointments().stream())
                        .filter(each -> each.state() != AppointmentState.MOVED_AWAY)
                        .toList(),
                actor,
                language);
        return shown.stream()
                .flatMap(
                        day -> day.contents().duties().stream().filter(wanted).map(duty -> duty(day, duty, now, known)))
                .sorted(Comparator.comparing(DutyView::start).thenComparing(DutyView::id))
                .toList();
    }

    private DutyView duty(AdviserDay day, Duty duty, Instant now, Known known) {
        var appointments = day.contents().appointments().stream()
                .filter(each -> each.duty().equals(duty.id()) && each.state() != AppointmentState.MOVED_AWAY)
                .sorted(Comparator.comparing(each -> each.time().start()))
                .map(each -> view(
                        new Found(day, each, duty, null),
                        part(day, each, duty, known).orElse(null),
                        known))
                .toList();
        return new DutyView(
                duty.id().value(),
                duty.centre(),
                who(day, known),
                at(duty.time().start(), duty),
                at(duty.time().end(), duty),
                AdvicePlaceView.of(duty.place()),
                duty.slotLength().toMinutes(),
                duty.pause().toMinutes(),
                duty.fields().stream().sorted().toList(),
                duty.isOpen(),
                room(duty.room(), duty, known),
                duty.cancelled(),
                duty.cancelReason(),
                duty.plan(),
                day.free(duty, now).stream().map(slot -> at(slot.start(), duty)).toList(),
                appointments,
                duty.revision());
    }

    private @Nullable RoomView room(@Nullable RoomClaim claim, Duty duty, Known known) {
        return claim == null
                ? null
                : rooms.of(claim.need(duty.centre(), duty.zone()), known.answers.get(claim.request()), known.language);
    }

    private AppointmentView view(Found found, Involvement.@Nullable Part part, Known known) {
        var appointment = found.appointment();
        var duty = found.duty();
        // Who hasn't said yet that they come is nobody's business.
        boolean isShown =
                part == Involvement.Part.VISITOR || (part != null && appointment.state() != AppointmentState.RESERVED);
        var visit = isShown ? known.visits.get(appointment.id()) : null;
        var claim = appointment.room();
        boolean held = appointment.state() == AppointmentState.HELD;
        boolean cancelled = appointment.state() == AppointmentState.CANCELLED;
        return new AppointmentView(
                appointment.id().value(),
                duty.centre(),
                AppointmentView.State.of(appointment.state()),
                at(appointment.time().start(), duty),
                at(appointment.time().end(), duty),
                appointment.field(),
                who(found.day(), known),
                AdvicePlaceView.of(duty.place(), claim == null ? null : claim.roomId()),
                part == Involvement.Part.VISITOR ? null : room(claim, duty, known),
                appointment.deadline() == null ? null : at(appointment.deadline(), duty),
                moving(found, known),
                visit == null ? null : visitor(visit),
                visit == null || part == Involvement.Part.DESK ? null : visit.question(),
                appointment.followUpOf() == null
                        ? null
                        : appointment.followUpOf().value(),
                known.followUps.getOrDefault(appointment.id(), List.of()),
                appointment.arrived() == null ? null : at(appointment.arrived(), duty),
                appointment.outcome(),
                held ? appointment.minutes() : null,
                appointment.cancelledBy(),
                cancelled ? appointment.late() : null,
                visit == null || !cancelled ? null : reason(visit, duty),
                appointment.code(),
                part == Involvement.Part.ADVISER ? known.withNotes.contains(appointment.id()) : null,
                appointment.revision());
    }

    static @Nullable String reason(Visit visit, Duty duty) {
        return visit.cancelReason() == null ? duty.cancelReason() : visit.cancelReason();
    }

    private static AppointmentView.@Nullable MovingView moving(Found found, Known known) {
        var moving = found.moving();
        if (moving == null) {
            return null;
        }
        var time = moving.arrival().appointment().time();
        return new AppointmentView.MovingView(
                at(time.start(), moving.duty()),
                at(time.end(), moving.duty()),
                who(moving.day(), known),
                at(moving.arrival().deadline(), moving.duty()));
    }

    private static SlotView.WhoView who(AdviserDay day, Known known) {
        var adviser = known.advisers.get(day.id().adviser());
        return new SlotView.WhoView(day.id().adviser().value(), adviser == null ? "" : adviser.name());
    }

    private static AppointmentView.VisitorView visitor(Visit visit) {
        return new AppointmentView.VisitorView(
                visit.name(),
                visit.email(),
                visit.phone(),
                visit.kind(),
                visit.organisationId(),
                visit.organisation(),
                visit.language());
    }

    private static OffsetDateTime at(Instant time, Duty duty) {
        return time.atZone(duty.zone()).toOffsetDateTime();
    }
}
