package pl.krakow.centra.events.incubation;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.IncubationFinished;
import pl.krakow.centra.domainevents.IncubationStepChanged;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.events.incubation.IncubationWords.Title;
import pl.krakow.centra.events.incubation.domain.IncubationPath;
import pl.krakow.centra.events.incubation.domain.IncubationPaths;
import pl.krakow.centra.events.incubation.domain.Member;
import pl.krakow.centra.events.incubation.domain.PathId;
import pl.krakow.centra.events.letters.Correspondence;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.LetterBox;
import pl.krakow.centra.kit.letter.Reader;

/**
 * Writes to a group's people when a step is done, with what is next, and when the path has ended: to those who left an address
 * and have shown that it is theirs. Steps that are done one after the other make one letter.
 */
@Component
@RequiredArgsConstructor
class WriteToGroup implements EventHandler {

    private final IncubationPaths paths;
    private final KeepTemplates templates;
    private final LetterBox letterBox;
    private final Correspondence correspondence;

    @Override
    public String consumer() {
        return "events-incubation-letters";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.EVENTS);
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return Set.of(IncubationStepChanged.class, IncubationFinished.class);
    }

    @Override
    public void handle(ReceivedEvent received) {
        if (letterBox.isStale(received.time())) {
            return;
        }
        switch (received.event()) {
            case IncubationStepChanged changed
            when changed.state() == IncubationStepChanged.State.DONE ->
                find(changed.path().pathId()).forEach(path -> stepDone(path, changed.code(), received));
            case IncubationFinished finished -> find(finished.path().pathId()).forEach(path -> ended(path, received));
            default -> {
                // a step that was begun, left out or opened again is seen on the path
            }
        }
    }

    private List<IncubationPath> find(UUID path) {
        return paths.find(new PathId(path)).stream().toList();
    }

    private void stepDone(IncubationPath path, String code, ReceivedEvent received) {
        var template = templates.of(path.template());
        template.step(code).ifPresent(step -> {
            var words = new IncubationWords(
                    path.id().value(),
                    path.about().group(),
                    Title.of(step),
                    path.next(template).stream().map(Title::of).toList(),
                    null,
                    null);
            write(path, IncubationLetter.INCUBATION_STEP_DONE, words, received);
        });
    }

    /** Nothing when it was taken up again meanwhile. */
    private void ended(IncubationPath path, ReceivedEvent received) {
        path.ending().ifPresent(ending -> {
            var krs = ending.krs();
            var words = new IncubationWords(
                    path.id().value(),
                    path.about().group(),
                    null,
                    List.of(),
                    ending.result(),
                    krs == null ? null : krs.value());
            write(path, IncubationLetter.INCUBATION_FINISHED, words, received);
        });
    }

    private void write(IncubationPath path, IncubationLetter kind, IncubationWords words, ReceivedEvent received) {
        var cause = "incubation:%s:%d".formatted(path.id(), received.version());
        for (var member : path.members()) {
            if (member.email() != null) {
                letterBox.gather(
                        "incubation:%s:%s:%s".formatted(path.id(), member.id(), kind),
                        cause,
                        letterBox.letter(
                                cause, kind.name(), Reader.withAccount(member.subject()), path.centre(), words));
            }
        }
    }

    /** Who follows a path is asked whether the address they gave is theirs, unless that is known. */
    void askForAddress(IncubationPath path, Member member) {
        var email = member.email();
        if (email != null) {
            EmailAddress.parse(email)
                    .ifPresent(address -> correspondence.askToConfirm(
                            "incubation:%s:%s".formatted(path.id(), member.id()),
                            member.subject(),
                            address,
                            member.language(),
                            path.centre(),
                            path.about().group(),
                            path.id().value()));
        }
    }
}
