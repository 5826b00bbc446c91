/** What the repository says about itself is true: documents name what exists, deployment files agree with each other. */
@NullMarked
package pl.krakow.centra.acceptance.repository;

import org.jspecify.annotations.NullMarked;
