package pl.krakow.centra.events.mentoring;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.mentoring.domain.Mentorship;
import pl.krakow.centra.events.mentoring.domain.MentorshipId;
import pl.krakow.centra.events.mentoring.domain.MentorshipState;
import pl.krakow.centra.events.mentoring.domain.Mentorships;
import pl.krakow.centra.events.mentoring.domain.Mentorships.Position;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/** Shows applications and courses: their own to both sides, a centre's to its staff with how long they have waited. */
@Component
@RequiredArgsConstructor
public class FindMentorships {

    private final Mentorships mentorships;
    private final CentreStaff staff;
    private final Clock clock;

    public boolean isStaff(Actor actor, CentreId centre) {
        return staff.includes(actor, centre);
    }

    /** Who waits longest first. */
    public Page<MentorshipView> list(CentreId centre, MentorshipState state, Paging paging) {
        var after = paging.after()
                .map(cursor -> new Position(cursor.instant(0), new MentorshipId(cursor.uuid(1))))
                .orElse(null);
        var now = clock.instant();
        return Page.of(
                        mentorships.list(centre.value(), state, after, paging.limit() + 1),
                        paging.limit(),
                        (Mentorship each) -> Cursor.of(each.appliedAt(), each.id()))
                .map(each -> MentorshipView.of(each, null, now));
    }

    public Optional<MentorshipView> find(CentreId centre, MentorshipId id, Actor actor) {
        return mentorships.find(centre.value(), id).flatMap(found -> {
            var side = found.sideOf(actor.subject());
            return side.isPresent() || staff.includes(actor, centre)
                    ? Optional.of(MentorshipView.of(found, side.orElse(null), clock.instant()))
                    : Optional.empty();
        });
    }

    /**
     * What a person applied for or accompanies, or did to the end; at all centres, latest first. Of a course somebody else took
     * over they find nothing.
     */
    public List<MentorshipView> mine(Actor actor) {
        return mentorships.ofSubject(actor.subject()).stream()
                .flatMap(each ->
                        each
                                .sideOf(actor.subject())
                                .map(side -> MentorshipView.of(each, side, clock.instant()))
                                .stream())
                .toList();
    }
}
