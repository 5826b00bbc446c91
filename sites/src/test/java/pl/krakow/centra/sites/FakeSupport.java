package pl.krakow.centra.sites;

import java.util.Optional;

import pl.krakow.centra.sites.FakeGateway.Answer;

/** The support a centre gives, as its staff ask for it. */
final class FakeSupport {

    private FakeSupport() {}

    static Optional<Answer> answer(String method, String[] parts, boolean taken, boolean empty) {
        return FakeAdvising.answer(method, parts, taken, empty)
                .or(() -> FakeWriting.answer(method, parts, taken, empty))
                .or(() -> FakeMentoring.answer(method, parts, taken, empty))
                .or(() -> FakeIncubation.answer(method, parts, empty))
                .or(() -> FakeGroups.answer(method, parts, taken, empty))
                .or(() -> FakeStudyVisits.answer(method, parts, taken));
    }
}
