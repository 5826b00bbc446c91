package pl.krakow.centra.sites.gateway;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.id.Ids;

/** Keys for forms that make something. Templates know it as {@code once}: a hidden field takes {@code once.key}. */
@Component
@RequiredArgsConstructor
public class OnceKeys {

    private final Ids ids;

    /**
     * For a form that is shown again: the key it had where nobody knows what came of it, so that it is done once even if it was
     * done; another one where it was refused, since a refusal is remembered with its key.
     */
    public String after(Answer<?> answer, String had) {
        var kept = new Once(had).after(answer);
        return kept.isEmpty() ? getKey() : kept;
    }

    /** Another one each time. */
    public String getKey() {
        return ids.next().toString();
    }
}
