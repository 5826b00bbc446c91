package pl.krakow.centra.events.incubation.kafka;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.IncubationFacts;
import pl.krakow.centra.domainevents.IncubationFinished;
import pl.krakow.centra.domainevents.IncubationStarted;
import pl.krakow.centra.domainevents.IncubationStepChanged;
import pl.krakow.centra.events.incubation.domain.IncubationPath;
import pl.krakow.centra.events.incubation.domain.PathNews;

/** Says in the published language what happened on a path: ids, codes and states, never a name or a text. */
public final class IncubationContract {

    private IncubationContract() {}

    public static DomainEvent of(PathNews news, IncubationPath path) {
        var facts = new IncubationFacts(path.id().value(), path.centre(), path.beneficiary());
        return switch (news) {
            case PathNews.Started _ -> new IncubationStarted(facts);
            case PathNews.StepChanged changed ->
                new IncubationStepChanged(
                        facts,
                        changed.step(),
                        IncubationStepChanged.State.valueOf(changed.state().name()));
            case PathNews.Finished finished ->
                new IncubationFinished(
                        facts,
                        IncubationFinished.Result.valueOf(finished.result().name()));
        };
    }
}
