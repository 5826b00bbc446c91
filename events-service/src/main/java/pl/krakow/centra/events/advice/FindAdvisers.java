package pl.krakow.centra.events.advice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviceFields;
import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;

/** Who advises on what. Everybody sees those who do at present; staff also see who did, and under which account. */
@Component
@RequiredArgsConstructor
public class FindAdvisers {

    private final Advisers advisers;
    private final AdviceFields fields;
    private final CentreDay centreDay;

    @Schema(name = "AdviceField")
    public record FieldView(
            @Schema(example = "law") String code,
            @Schema(example = "Prawo") String name) {}

    /** What there is advice on, in the reader's language. */
    public List<FieldView> fields(Locale language) {
        return fields.all().stream()
                .map(field -> new FieldView(field.code(), field.name().in(language)))
                .toList();
    }

    public List<AdviserView> at(CentreId centre, @Nullable String field, @Nullable String language, Actor actor) {
        boolean staff = centreDay.isStaff(actor, centre);
        return advisers.at(centre.value()).stream()
                .filter(adviser -> staff || isOnOffer(adviser, centre))
                .filter(adviser -> field == null || adviser.profile().fields().contains(field))
                .filter(adviser ->
                        language == null || adviser.profile().languages().contains(language))
                .map(adviser -> view(adviser, centre, staff))
                .toList();
    }

    public Optional<AdviserView> find(CentreId centre, AdviserId id, Actor actor) {
        boolean staff = centreDay.isStaff(actor, centre);
        return advisers.find(id)
                .filter(adviser -> staff ? adviser.belongsTo(centre.value()) : isOnOffer(adviser, centre))
                .map(adviser -> view(adviser, centre, staff));
    }

    private boolean isOnOffer(Adviser adviser, CentreId centre) {
        return adviser.worksAt(centre.value(), centreDay.today(centre));
    }

    private static AdviserView view(Adviser adviser, CentreId centre, boolean staff) {
        return staff ? AdviserView.ofStaff(adviser, centre.value()) : AdviserView.of(adviser);
    }
}
