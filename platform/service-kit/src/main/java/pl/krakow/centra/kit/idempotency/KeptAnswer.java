package pl.krakow.centra.kit.idempotency;

import java.util.Map;

/** An answer as it was given, to be given again. */
record KeptAnswer(int status, Map<String, String> headers, byte[] body) {}
