// An event loop in C++17: each call gives a std::future, which the loop fulfils when the queue's descriptor is readable.
//
//   c++ -std=c++17 event_loop.cpp -lseam_phones -o event_loop
#include <poll.h>
#include <seam_phones.hpp>

#include <iostream>
#include <vector>

int main() {
    // Each list takes 300 ms, as it might on a slow network.
    seam::Client seam(R"({"endpoint": "sandbox:", "sandbox_faults": [{"operation": "phones.list", "times": 3, "delay_ms": 300}]})");
    seam::Queue queue;

    std::vector<seam::Queue::Started> calls;
    for (int i = 0; i < 3; ++i) calls.push_back(queue.start(seam, "phones.list"));
    queue.cancel(calls[1]);

    while (!queue.empty()) {
        pollfd watched{queue.descriptor(), POLLIN, 0};
        if (poll(&watched, 1, 1000) > 0) queue.fulfil();
    }
    for (auto &call : calls) {
        try {
            seam::String phones = call.outcome.get();
            std::cout << "succeeded: " << phones.view() << "\n";
        } catch (const seam::Error &error) {
            std::cout << "failed: " << error.kind_name() << "\n";
        }
    }
}
