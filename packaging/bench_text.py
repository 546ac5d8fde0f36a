"""Made-up letters, the same ones every time: plain sentences, some with something to hint at, nearly none twice."""

from __future__ import annotations

import random

_SLOTS = {
    "name": ["Sam", "Alex", "Robin", "Kim", "Jo", "Noor", "Lena", "Tom", "Mara", "Ines", "Paul", "Yusuf"],
    "day": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    "place": ["kitchen", "car", "garden", "hallway", "office", "supermarket", "train", "park", "hospital", "café"],
    "thing": ["money", "the move", "the holidays", "my work", "the children", "your mother", "the flat", "the dog"],
    "feeling": ["sad", "tired", "angry", "worried", "hopeful", "lonely", "relieved", "ashamed", "glad", "uneasy"],
    "hour": ["six", "seven", "eight", "nine", "ten", "eleven"],
}

_SENTENCES = """\
I have wanted to write to you since {day}.
When we talked about {thing} in the {place}, I went quiet.
I felt {feeling} and did not say so.
You always bring up {thing} when I am {feeling}.
I noticed that I was holding my breath in the {place}.
On {day} I waited until {hour} and then ate alone.
I would like us to talk about {thing} this week.
You never listen when I speak about {thing}.
It is hard for me to begin, and I am {feeling} as I write this.
{name} asked me on {day} how we were, and I did not know what to say.
I was {feeling} when you left the {place} without a word.
Everybody knows that {thing} matters more to you than I do.
I remember the {day} we sat in the {place} and laughed.
What I need is an hour with you, without {thing}.
You make me feel {feeling} every time we are in the {place}.
I am writing because {thing} has been on my mind since {day}.
Could you tell me how you saw what happened in the {place}?
If you cared, you would have called {name} on {day}.
I care about you, and I care about how we talk about {thing}.
The {place} was cold and we both were {feeling}.
I told {name} about {thing}, and I wish I had told you first.
You should have asked me before you spoke to {name}.
I do not expect an answer before {day}.
My part in it is that I raised my voice in the {place}.
Why can you not just be {feeling} like a normal person?
I can see that {thing} was hard for you too.
When you came home at {hour} on {day}, I was still awake.
Either we settle {thing} by {day} or I am done.
I am {feeling}, and I think I have been for some time.
It would help me to hear from you by {hour}.
{name} says you are too {feeling} to talk to anyway.
I want to understand what {thing} means to you.
We had promised each other not to talk about {thing} in front of {name}.
After everything I did for {name}, you owe me at least that.
There was a moment on {day} when I almost called you from the {place}.
I keep thinking of what you said about {thing}.
You are just like {name}, you run off to the {place} as soon as it gets hard.
I would like to try again, slowly, perhaps on {day}.
I did not sleep well after {day}.
You only said that about {thing} to make me {feeling}.
I am sorry for what I said about {name}.
Could we leave {thing} for now and walk in the {place}?
It is fine, do whatever you want about {thing}.
At {hour} the light in the {place} goes off by itself.
What I heard was that {thing} is not worth your time.
I ought to be {feeling}, but mostly I miss you.
Any sane person would have left the {place} long ago.
I would rather be {feeling} with you than pretend on {day}.
We can decide about {thing} later; {day} is early enough.
Let me know if {hour} on {day} suits you.
I value the way you look after {name}.
You know exactly why I was {feeling} on {day}.
I am asking you to put the phone away in the {place}.
It took me until {hour} to find these words.
I am not going to discuss {thing} any more, end of story.
I hope that {day} can be easier, for you and for {name}.
Honestly, nobody would put up with you and {thing}.
If {day} is too much for you, I can wait.
I was scared in the {place}, and I hid it behind {thing}.
Thank you for reading this far, {name} said you would.
""".splitlines()


def made_up_text(words: int, *, seed: int = 1) -> str:
    """At least `words` words in short paragraphs; the same text for the same two numbers."""
    chance = random.Random(seed)
    paragraphs: list[str] = []
    written = 0
    while written < words:
        sentences = [_sentence(chance) for _ in range(chance.randint(2, 6))]
        paragraphs.append(" ".join(sentences))
        written += len(paragraphs[-1].split())
    return "\n\n".join(paragraphs) + "\n"


def _sentence(chance: random.Random) -> str:
    sentence = chance.choice(_SENTENCES).format(**{slot: chance.choice(words) for slot, words in _SLOTS.items()})
    return sentence[0].upper() + sentence[1:]
