package pl.krakow.centra.sites.gateway;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.LocalizedText;

/** A room as the public API describes it. */
public record Room(String id, @Nullable LocalizedText name, BigDecimal area, int capacity, List<String> equipment) {}
