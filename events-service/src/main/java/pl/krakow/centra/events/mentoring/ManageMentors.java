package pl.krakow.centra.events.mentoring;

import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.mentoring.domain.Fields;
import pl.krakow.centra.events.mentoring.domain.Mentor;
import pl.krakow.centra.events.mentoring.domain.MentorId;
import pl.krakow.centra.events.mentoring.domain.MentorProfile;
import pl.krakow.centra.events.mentoring.domain.Mentors;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.web.Revision;

/** The coordinator says who accompanies people at a centre, in what, and how many at once. */
@Component
@RequiredArgsConstructor
public class ManageMentors {

    private final Mentors mentors;
    private final OnTheMentor onTheMentor;
    private final Fields known;

    /** What came of it. */
    public sealed interface Outcome {

        record Done(MentorView mentor) implements Outcome {}

        record Unknown() implements Outcome {}

        record Outdated() implements Outcome {}

        /** That account is a mentor of the centre already. */
        record KnownAlready() implements Outcome {}

        record FieldUnknown(String code) implements Outcome {}

        /** @param taken so many courses and proposals run */
        record FewerThanTaken(int taken) implements Outcome {}
    }

    public Outcome add(MentorId id, CentreId centre, String subject, MentorProfile profile) {
        var stranger = stranger(profile);
        if (stranger.isPresent()) {
            return new Outcome.FieldUnknown(stranger.get());
        }
        var mentor = new Mentor(id, centre.value(), subject, profile, List.of(), 1);
        if (mentors.add(mentor)) {
            return new Outcome.Done(MentorView.of(mentor));
        }
        return mentors.find(centre.value(), id)
                .<Outcome>map(same -> new Outcome.Done(MentorView.of(same)))
                .orElseGet(Outcome.KnownAlready::new);
    }

    public Outcome change(CentreId centre, MentorId id, Revision seen, MentorProfile wanted) {
        var stranger = stranger(wanted);
        if (stranger.isPresent()) {
            return new Outcome.FieldUnknown(stranger.get());
        }
        return onTheMentor
                .decide(centre.value(), id, mentor -> mentor.change(seen::matches, wanted))
                .map(step -> switch (step) {
                    case Mentor.Step.Done(var mentor) -> new Outcome.Done(MentorView.of(mentor));
                    case Mentor.Step.Unchanged(var mentor) -> new Outcome.Done(MentorView.of(mentor));
                    case Mentor.Step.Outdated() -> new Outcome.Outdated();
                    case Mentor.Step.FewerThanTaken(var taken) -> new Outcome.FewerThanTaken(taken);
                    case Mentor.Step.Full(var _), Mentor.Step.NotActive() ->
                        throw new IllegalStateException("nobody claimed anything");
                })
                .orElseGet(Outcome.Unknown::new);
    }

    private Optional<String> stranger(MentorProfile profile) {
        return profile.fields().stream()
                .filter(code -> !known.all().contains(code))
                .sorted()
                .findFirst();
    }

    /** By name. */
    public List<MentorView> list(CentreId centre) {
        return mentors.of(centre.value()).stream().map(MentorView::of).toList();
    }

    public Optional<MentorView> find(CentreId centre, MentorId id) {
        return mentors.find(centre.value(), id).map(MentorView::of);
    }
}
