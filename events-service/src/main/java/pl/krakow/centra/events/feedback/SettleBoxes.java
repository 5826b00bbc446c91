package pl.krakow.centra.events.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.feedback.domain.FeedbackBox;
import pl.krakow.centra.events.feedback.domain.FeedbackBoxes;
import pl.krakow.centra.events.programme.PlannedEvents;
import pl.krakow.centra.events.registrations.WhoAttended;
import pl.krakow.centra.events.registrations.WhoAttended.Attendance;
import pl.krakow.centra.events.registrations.letters.ThankParticipants;
import pl.krakow.centra.events.registrations.letters.WriteAfterwards;
import pl.krakow.centra.events.registrations.letters.WriteAfterwards.Notice;
import pl.krakow.centra.events.registrations.letters.WriteRegistrationLetters.Cause;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/**
 * Opens boxes once it is settled who came, has those who did thanked and asked, and closes boxes whose time is up. Each of it may be done
 * twice or after a crash: a letter is one however often it is posted, and a box opens and closes once.
 */
@Component
class SettleBoxes extends Sweep {

    private static final int MOST_AT_ONCE = 100;
    private static final int PERSONS_AT_ONCE = 200;

    private final FeedbackBoxes boxes;
    private final OnTheBox onTheBox;
    private final WhoAttended whoAttended;
    private final PlannedEvents events;
    private final WriteAfterwards writeAfterwards;
    private final ThankParticipants thankParticipants;
    private final FeedbackSettings settings;
    private final Clock clock;

    SettleBoxes(
            FeedbackBoxes boxes,
            OnTheBox onTheBox,
            WhoAttended whoAttended,
            PlannedEvents events,
            WriteAfterwards writeAfterwards,
            ThankParticipants thankParticipants,
            FeedbackSettings settings,
            Leases leases,
            Clock clock) {
        super(leases, "events-feedback", settings.sweepEvery());
        this.boxes = boxes;
        this.onTheBox = onTheBox;
        this.whoAttended = whoAttended;
        this.events = events;
        this.writeAfterwards = writeAfterwards;
        this.thankParticipants = thankParticipants;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        withEach(boxes.due(now, MOST_AT_ONCE), event -> boxes.of(event).ifPresent(box -> settle(box, now)));
    }

    private void settle(FeedbackBox due, Instant now) {
        var event = due.event();
        var attendance = whoAttended.of(due.centre(), event);
        var box = onTheBox.decide(event, due.centre(), current -> {
                    if (current.isPrepared()) {
                        openOrWait(current, attendance.orElse(null), now);
                    }
                    current.settle(now);
                    return true;
                })
                .box();
        if (box.isToInvite(now) && attendance.isPresent()) {
            if (box.isAskedApart()) {
                askApart(box, attendance.get());
            } else {
                thankParticipants.thank(event.value(), due.centre(), new Cause("feedback:" + event, 0, now));
            }
            onTheBox.decide(event, due.centre(), current -> {
                current.invited();
                return true;
            });
        }
    }

    private void openOrWait(FeedbackBox box, @Nullable Attendance attendance, Instant now) {
        if (attendance == null) {
            box.waitUntil(now.plus(settings.lookAgain()));
        } else if (attendance.settledAt() != null) {
            box.open(attendance.guests().size(), now);
        } else {
            var soon = now.plus(settings.lookAgain());
            var end = attendance.occasion().end();
            box.waitUntil(end.isAfter(soon) ? end : soon);
        }
    }

    private void askApart(FeedbackBox box, Attendance attendance) {
        var planned = events.find(box.centre(), box.event().value()).orElseThrow();
        var closes = box.closes().orElseThrow();
        var ids = attendance.guests();
        for (int from = 0; from < ids.size(); from += PERSONS_AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + PERSONS_AT_ONCE));
            whoAttended
                    .persons(some)
                    .values()
                    .forEach(registration -> writeAfterwards.write(
                            registration,
                            new Notice<>(
                                    "feedback:" + registration.id(),
                                    FeedbackPress.ASKED,
                                    true,
                                    closes,
                                    closes,
                                    link -> new FeedbackWords(
                                            box.event().value(),
                                            planned.title(registration.person().language()),
                                            attendance.occasion().end(),
                                            closes,
                                            link == null ? null : link.toString()))));
        }
    }
}
