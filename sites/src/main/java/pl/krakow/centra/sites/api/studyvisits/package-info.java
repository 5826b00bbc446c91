/** Who applied for a study visit, and by what it is decided who goes. */
@NullMarked
package pl.krakow.centra.sites.api.studyvisits;

import org.jspecify.annotations.NullMarked;
