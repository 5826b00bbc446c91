@NullMarked
package pl.krakow.centra.events.knowledge.markdown;

import org.jspecify.annotations.NullMarked;
