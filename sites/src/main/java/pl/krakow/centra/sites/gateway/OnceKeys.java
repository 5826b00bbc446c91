package pl.krakow.centra.sites.gateway;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.id.Ids;

/** Keys for forms that make something. Templates know it as {@code once}: a hidden field takes {@code once.key}. */
@Component
@RequiredArgsConstructor
public class OnceKeys {

    private final Ids ids;

    /** Another one each time. */
    public String getKey() {
        return ids.next().toString();
    }
}
