# syntax=docker/dockerfile:1
# Built from source, so that what runs is what is here. `docker compose up --build` uses it.
FROM eclipse-temurin:25.0.3_9-jdk-noble AS build
RUN apt-get update && apt-get install -y --no-install-recommends unzip && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -q -pl ui/app -am -Dmaven.test.skip=true -Dspotless.check.skip=true package

FROM eclipse-temurin:25.0.3_9-jre-noble
RUN useradd --system --uid 10001 --home-dir /portico --create-home portico \
    && mkdir /portico/data && chown portico /portico/data
COPY --from=build /src/ui/app/target/portico/lib /portico/app/lib
COPY --from=build /src/ui/app/target/portico/portico.jar /portico/app/portico.jar
USER portico
WORKDIR /portico
VOLUME /portico/data
ENV PORTICO_DATA=/portico/data
EXPOSE 8080
# Management stays on the container's own loopback.
HEALTHCHECK --interval=5s --timeout=3s --start-period=120s --retries=5 \
    CMD wget -q -O /dev/null http://127.0.0.1:8081/actuator/health || exit 1
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-Daxoniq.update-checker.disabled=true", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", \
    "-XX:MaxRAMPercentage=70", "-jar", "/portico/app/portico.jar"]
