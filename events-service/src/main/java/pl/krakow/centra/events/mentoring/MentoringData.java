package pl.krakow.centra.events.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.mentoring.domain.MentorProfile;
import pl.krakow.centra.events.mentoring.domain.Mentors;
import pl.krakow.centra.events.mentoring.domain.Mentorship;
import pl.krakow.centra.events.mentoring.domain.MentorshipState;
import pl.krakow.centra.events.mentoring.domain.MentorshipStep;
import pl.krakow.centra.events.mentoring.domain.Mentorships;
import pl.krakow.centra.events.mentoring.domain.Side;
import pl.krakow.centra.events.mentoring.reflections.KeepReflections;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.letter.Letters;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;

/**
 * What coaching and mentoring say about people. That a course took place, for whom and how long, stays without saying who. A course
 * that runs is ended first: the other side relies on it.
 */
@Component
@Order(0)
@RequiredArgsConstructor
class MentoringData implements PersonalData {

    private static final int AT_A_TIME = 100;

    private final Mentorships mentorships;
    private final Mentors mentors;
    private final OnTheMentorship onTheMentorship;
    private final OnTheMentor onTheMentor;
    private final KeepReflections reflections;
    private final Letters letters;
    private final Pseudonyms pseudonyms;
    private final CentreCatalogue centres;
    private final MentoringSettings settings;

    /** As it is exported. */
    record Exported(
            List<MentorshipView> mentorships,
            List<HandedOver> handedOver,
            List<MentorData> mentor,
            List<KeepReflections.Reflection> reflections) {}

    /** A course the person accompanied until somebody else took over: no more of it is theirs to read. */
    record HandedOver(
            UUID mentorship,
            String centre,
            LocalDate until,
            @Nullable String reason) {}

    /** As it is exported. */
    record MentorData(UUID id, String centre, MentorProfile profile) {}

    @Override
    public String part() {
        return "mentoring";
    }

    @Override
    public Object export(Person person) {
        var subject = person.subject();
        var courses = mentorships.ofSubject(subject);
        return new Exported(
                courses.stream()
                        .flatMap(each ->
                                each
                                        .sideOf(subject)
                                        .map(side -> MentorshipView.of(each, side, each.appliedAt()))
                                        .stream())
                        .toList(),
                courses.stream()
                        .flatMap(each -> each.formers().stream()
                                .filter(former -> former.subject().equals(subject))
                                .map(former -> new HandedOver(
                                        each.id().value(), each.centre(), former.until(), former.reason())))
                        .toList(),
                mentors.ofSubject(subject).stream()
                        .map(mentor -> new MentorData(mentor.id().value(), mentor.centre(), mentor.profile()))
                        .toList(),
                reflections.by(subject));
    }

    @Override
    public List<Obstacle> obstacles(Person person, Instant now) {
        return mentorships.ofSubject(person.subject()).stream()
                .filter(each -> each.state() == MentorshipState.RUNNING
                        && each.sideOf(person.subject()).isPresent())
                .map(each -> new Obstacle(
                        "MENTORSHIP_RUNNING", each.centre(), each.id().toString()))
                .toList();
    }

    @Override
    public void erase(Person person, Pseudonyms drawn, Instant now) {
        var subject = person.subject();
        reflections.forget(subject);
        letters.forget(subject, List.of());
        for (var mentorship : mentorships.ofSubject(subject)) {
            mentorship.sideOf(subject).ifPresent(side -> {
                onTheMentorship.decide(mentorship.centre(), mentorship.id(), found -> giveUp(found, side, now));
                forget(mentorship, side, drawn.next(), now);
            });
            forgetFormer(mentorship, subject, drawn.next(), now);
        }
        for (var mentor : mentors.ofSubject(subject)) {
            var pseudonym = drawn.next();
            onTheMentor.decide(mentor.centre(), mentor.id(), found -> found.forget(pseudonym));
        }
    }

    /** What isn't a course yet comes to nothing. */
    private static MentorshipStep giveUp(Mentorship found, Side side, Instant now) {
        return switch (found.state()) {
            case WAITING, PROPOSED -> side == Side.APPLICANT ? found.withdraw(now) : found.sayNo(side, now);
            case RUNNING, CLOSED, BROKEN_OFF, WITHDRAWN, REJECTED -> new MentorshipStep.Unchanged(found);
        };
    }

    @Override
    public int forgetWhatIsOld(Instant now) {
        var then =
                now.atZone(centres.city().zone()).minus(settings.peopleKept()).toInstant();
        var old = mentorships.endedBefore(then, AT_A_TIME);
        for (var mentorship : old) {
            for (var former : mentorship.formers()) {
                forgetFormer(mentorship, former.subject(), pseudonyms.next(), now);
            }
            // who applied last: by them it is found again when this was interrupted
            forget(mentorship, Side.MENTOR, pseudonyms.next(), now);
            forget(mentorship, Side.APPLICANT, pseudonyms.next(), now);
        }
        return old.size();
    }

    private void forgetFormer(Mentorship mentorship, String subject, String pseudonym, Instant now) {
        onTheMentorship.decide(
                mentorship.centre(), mentorship.id(), found -> found.forgetFormer(subject, pseudonym, now));
    }

    private void forget(Mentorship mentorship, Side side, String pseudonym, Instant now) {
        onTheMentorship.decide(mentorship.centre(), mentorship.id(), found -> found.forget(side, pseudonym, now));
    }
}
