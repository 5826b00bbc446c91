package pl.krakow.centra.local.issuer;

import java.util.Map;
import java.util.TreeMap;

import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells in the words of an actuator whether everything in this JVM is ready. */
@RestController
@RequiredArgsConstructor
class HealthAnswer {

    static final String PATH = "/actuator/health";

    private final IssuerSettings settings;

    @GetMapping(PATH)
    ResponseEntity<Map<String, Object>> health() {
        var components = new TreeMap<String, Object>();
        settings.health().get().forEach((name, ready) -> components.put(name, Map.of("status", word(ready))));
        boolean ready = !settings.health().get().containsValue(false);
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(Map.of("status", word(ready), "components", components));
    }

    private static String word(boolean ready) {
        return ready ? "UP" : "OUT_OF_SERVICE";
    }
}
