/** One document per operator's term, all versions in it, changed by one conditional write. */
@NullMarked
package pl.krakow.centra.reporting.contracted.mongo;

import org.jspecify.annotations.NullMarked;
